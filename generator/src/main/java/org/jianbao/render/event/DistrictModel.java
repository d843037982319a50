package org.jianbao.render.event;

import java.util.List;

import org.jianbao.render.page.TemplateModel.EventView;

/** What the templates of the map and the districts can see besides {@code TemplateModel}. */
public final class DistrictModel {
    private DistrictModel() {}

    /**
     * A district among others.
     *
     * @param name such as 渝北区
     * @param url its page, or empty when it has neither events nor stations
     * @param events number of events
     * @param stations number of single union stations
     * @param text what is there, such as 3 项活动、1 个驿站
     */
    public record DistrictView(String name, String url, int events, int stations, String text) {}

    /**
     * The map, drawn in squares of one unit.
     *
     * @param region the region's short name, such as 重庆
     * @param districtWord what its districts are called, such as 区县
     * @param whole what all of it is called, such as 全市
     * @param drawn whether districts stand near those that they border on; else they stand in order
     * @param columns its width in squares
     * @param rows its height in squares
     * @param tiles the districts, from the north to the south and the west to the east
     * @param steps the meaning of the colours
     */
    public record MapView(String region, String districtWord, String whole, boolean drawn, int columns, int rows,
            List<TileView> tiles, List<StepView> steps) {}

    /**
     * A district on the map.
     *
     * @param label its short name, of two or three characters
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param step its colour, from 0 without events to 4
     */
    public record TileView(DistrictView district, String label, int column, int row, int step) {}

    /** A colour of the map and what it means; {@code text} such as 3–5 项. */
    public record StepView(int step, String text) {}

    /**
     * A union station.
     *
     * @param address where it is, or empty
     * @param openingHours when it is open, or empty
     * @param phone whom to call, or empty
     * @param facilities what is there
     * @param event the event that tells of it
     */
    public record StationView(String name, String address, String openingHours, String phone, List<String> facilities,
            EventView event) {}
}
