package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/** Somebody who uploads over real connections, and can break them. */
record UploadClient(int port, UserId person) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(UploadServer.PERSON, person.toString())
                .header("Tus-Resumable", "1.0.0");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder creation(ProjectId project, String fileName, long bytes) {
        return request("/api/projects/" + project + "/uploads")
                .header("Upload-Length", Long.toString(bytes))
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    UploadId create(ProjectId project, String fileName, long bytes) throws IOException, InterruptedException {
        String address = send(creation(project, fileName, bytes))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return UploadId.parse(address.substring(address.lastIndexOf('/') + 1));
    }

    HttpRequest.Builder head(UploadId upload) {
        return request("/api/uploads/" + upload).method("HEAD", HttpRequest.BodyPublishers.noBody());
    }

    HttpRequest.Builder delete(UploadId upload) {
        return request("/api/uploads/" + upload).DELETE();
    }

    HttpRequest.Builder options(UploadId upload) {
        return request("/api/uploads/" + upload).method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    }

    HttpRequest.Builder piece(UploadId upload, long offset, InputStream content) {
        return request("/api/uploads/" + upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> content));
    }

    long offset(UploadId upload) throws IOException, InterruptedException {
        return send(head(upload)).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Promises the rest of a content, sends a part of it, and leaves the connection open. */
    Socket sendPart(UploadId upload, LargeContent content, long offset, long part) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(("PATCH /api/uploads/" + upload + " HTTP/1.1\r\nHost: localhost\r\n" + UploadServer.PERSON + ": "
                        + person
                        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                        + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                        + (content.bytes() - offset) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        InputStream rest = content.from(offset);
        byte[] piece = new byte[1 << 16];
        long left = part;
        while (left > 0) {
            int read = rest.read(piece, 0, (int) Math.min(piece.length, left));
            out.write(piece, 0, read);
            left -= read;
        }
        out.flush();
        return socket;
    }
}
