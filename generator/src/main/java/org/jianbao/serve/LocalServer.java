package org.jianbao.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** An HTTP server on this machine that answers what {@link RequestCheck} lets pass, each request on a thread of its own. */
final class LocalServer implements AutoCloseable {
    private static final String LOCALHOST = "localhost";

    /**
     * Limits of the JDK's server, which it reads once: seconds until a request must be there and an answer be taken, bytes
     * and number of fields. Within these {@link RequestCheck} answers what is too long; beyond, the server hangs up.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxRspTime", "3600",
            "sun.net.httpserver.maxReqHeaderSize", Integer.toString(8 << 20),
            "sun.net.httpserver.maxReqHeaders", "1000",
            "jdk.httpserver.maxConnections", "500");

    private final String host;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Starts to serve.
     *
     * @param host name or address of this machine where it listens, and by which it may then be called beside localhost
     * @param port from 1 to 65535, or zero for any that is free
     * @throws IOException when the port is taken, or the host is not this machine
     */
    LocalServer(String host, int port, HttpHandler handler) throws IOException {
        LIMITS.forEach(System::setProperty);
        InetAddress address = host.equals(LOCALHOST) ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
        this.host = host.contains(":") ? "[" + host + "]" : host;
        this.server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", handler).getFilters().add(new RequestCheck(host));
        server.setExecutor(threads);
        server.start();
    }

    /** Its address, without a slash at the end. */
    String url() {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
