package org.filterscope.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.filterscope.refusal.RefusedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The most memory a process held while it explained a layer, with a heap of at most 512 MB.
 *
 * @param images how many images it looked at
 * @param megabytes the greatest resident size of the whole process where the system tells it, else of its heap
 * @param measure what was measured
 */
record PeakMemory(int images, double megabytes, String measure) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static PeakMemory ofThisProcess(int images) {
        try {
            if (Files.isReadable(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmHWM:")) {
                        double kilobytes = Double.parseDouble(line.replaceAll("[^0-9]", ""));
                        return new PeakMemory(images, kilobytes / 1024, "resident");
                    }
                }
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The system's figures on this process cannot be read (" + e.getMessage() + ").", e);
        }
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new PeakMemory(images, bytes / 1048576.0, "heap");
    }

    /** Runs a command in a process of its own, which prints its peak memory. */
    static PeakMemory ofNewProcess(Console console, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, "org.filterscope.Filterscope"));
        }
        command.addAll(arguments);
        console.remark("Measuring memory with " + arguments.getLast() + " images …");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // as the launcher does
            Process process = builder.start();
            try {
                if (process.waitFor() != 0) {
                    throw new RefusedException("The process that measures memory failed; see its message above.");
                }
                try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                    return JsonMapper.shared().readValue(reader.readAllAsString(), PeakMemory.class);
                }
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new RefusedException("A process to measure memory in cannot be started (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while measuring memory");
        }
    }

    double growthOver(PeakMemory fewer) {
        return megabytes / fewer.megabytes();
    }
}
