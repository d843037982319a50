package org.jianbao.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Checks calendars as far as programs stumble over them: the form of lines, components and what each event needs (RFC 5545). */
final class CalendarCheck {
    private static final int MOST_OCTETS = 75;
    private static final List<String> NEEDED = List.of("UID", "DTSTAMP", "DTSTART");

    private final String name;
    private final Problems problems;
    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> found = new HashSet<>();
    private int event;

    private CalendarCheck(String name, String text, Problems problems) {
        this.name = name;
        this.text = text;
        this.problems = problems;
    }

    /** Checks all of them; their number. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        for (String name : site.ending(".ics")) {
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(site.bytes(name))).toString();
                new CalendarCheck(name, text, problems).run();
            } catch (CharacterCodingException e) {
                problems.add(ProblemKind.BAD_CALENDAR, Place.ofFile(name), "不是 UTF-8");
            }
        }
        return site.ending(".ics").size();
    }

    private void run() {
        int start = 0;
        int unfoldedAt = 0;
        StringBuilder unfolded = new StringBuilder();
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            boolean whole = end > start && text.charAt(end - 1) == '\r';
            String line = text.substring(start, whole ? end - 1 : end < 0 ? text.length() : end);
            form(line, whole, start);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                unfolded.append(line, 1, line.length());
            } else {
                property(unfolded.toString(), unfoldedAt);
                unfolded = new StringBuilder(line);
                unfoldedAt = start;
            }
            start = next;
        }
        property(unfolded.toString(), unfoldedAt);
        if (!open.isEmpty() || !found.contains("VCALENDAR")) {
            report(Math.max(0, text.length() - 1), open.isEmpty() ? "没有 BEGIN:VCALENDAR" : "没有 END:" + open.peek());
        }
    }

    private void form(String line, boolean whole, int at) {
        if (!whole || line.indexOf('\r') >= 0) {
            report(at, "这一行不是以回车加换行结束");
        }
        if (line.getBytes(StandardCharsets.UTF_8).length > MOST_OCTETS) {
            report(at, "这一行超过 75 个字节");
        }
    }

    private void property(String line, int at) {
        if (line.isEmpty()) {
            return;
        }
        String key = line.split("[:;]", 2)[0].toUpperCase(Locale.ROOT);
        String value = line.substring(line.indexOf(':') + 1);
        if (line.indexOf(':') < 0) {
            report(at, "看不懂这一行");
        } else if (key.equals("BEGIN")) {
            begin(value, at);
        } else if (key.equals("END")) {
            end(value, at);
        } else if ("VEVENT".equals(open.peek())) {
            found.add(key);
            if (key.equals("UID") && !identifiers.add(value)) {
                report(at, "UID 重复：“" + value + "”");
            }
        }
    }

    private void begin(String component, int at) {
        open.push(component);
        if (component.equals("VCALENDAR")) {
            found.add(component);
        }
        if (component.equals("VEVENT")) {
            event = at;
            found.removeAll(NEEDED);
        }
    }

    private void end(String component, int at) {
        if (!component.equals(open.peek())) {
            report(at, "没有对应的 BEGIN:" + component);
            return;
        }
        open.pop();
        if (component.equals("VEVENT")) {
            NEEDED.stream().filter(key -> !found.contains(key)).forEach(key -> report(event, "这项活动没有 " + key));
        }
    }

    private void report(int offset, String what) {
        Place at = Place.at(name, text, offset);
        problems.add(ProblemKind.BAD_CALENDAR, new Place(name, at.line(), at.column(), at.quote().strip()), what,
                "重新运行 jianbao build，不要手工改这个文件");
    }
}
