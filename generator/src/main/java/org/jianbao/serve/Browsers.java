package org.jianbao.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The windows that show pages of the preview and wait to be told of changes.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class Browsers {
    /** So often a window that is silent is written to, for only then it shows that it is gone; in seconds. */
    private static final int HEARTBEAT = 15;

    private final Set<Window> open = ConcurrentHashMap.newKeySet();

    /** One window. */
    static final class Window {
        private final String path;
        private final String version;
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        /**
         * @param path of the address that it shows, decoded
         * @param version of the page that it shows
         */
        Window(String path, String version) {
            this.path = path;
            this.version = version;
        }

        String path() {
            return path;
        }

        String version() {
            return version;
        }

        /**
         * Sends it an event.
         *
         * @param data some lines of text
         */
        void send(String event, String data) {
            StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            events.add(text.append(data.isEmpty() ? "data:\n\n" : "\n").toString());
        }
    }

    Set<Window> open() {
        return Set.copyOf(open);
    }

    void add(Window window) {
        open.add(window);
    }

    /** Sends a window its events until it is closed or the thread is interrupted. */
    void serve(Window window, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            // Soon again after the program was started anew; in milliseconds.
            write("retry: 1000\n\n", out);
            while (true) {
                String event = window.events.poll(HEARTBEAT, TimeUnit.SECONDS);
                write(event == null ? ":\n\n" : event, out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(window);
        }
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
