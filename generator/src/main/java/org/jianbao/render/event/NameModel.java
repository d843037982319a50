package org.jianbao.render.event;

import java.util.List;

import org.jianbao.render.page.TemplateModel.EventView;

/** What the templates of names can see besides {@code TemplateModel}. */
public final class NameModel {
    private NameModel() {}

    /**
     * A person or an organisation in the index.
     *
     * @param name the form that pages show
     * @param url its page
     * @param events number of events
     * @param articles number of articles
     */
    public record NameView(String name, String url, int events, int articles) {}

    /**
     * People or organisations of the index.
     *
     * @param id {@code people} or {@code units}
     * @param title 人物 or 单位
     * @param count number of names on the whole site
     * @param letters their first letters, in order
     */
    public record NamesView(String id, String title, int count, List<LetterView> letters) {}

    /**
     * The names of one first letter of their pinyin.
     *
     * @param title a capital, or 其他
     * @param anchor id of its heading
     * @param url where its names stand
     * @param count number of names
     * @param current whether this page has its names
     * @param names the names in pinyin order; empty when another page has them
     */
    public record LetterView(String title, String anchor, String url, int count, boolean current,
            List<NameView> names) {}

    /**
     * A person or an organisation in full.
     *
     * @param person whether it is a person
     * @param variants other forms of the name
     * @param events number of events
     * @param articles number of articles
     */
    public record NamePageView(String name, boolean person, List<String> variants, int events, int articles) {}

    /** What somebody is or does in an event; {@code roles} such as 主办、授予. */
    public record RoleView(EventView event, String roles) {}
}
