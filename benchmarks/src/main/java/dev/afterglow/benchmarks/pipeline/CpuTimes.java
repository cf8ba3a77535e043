package dev.afterglow.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time so far, in seconds: of this process, of the broker's, and of each group of threads of this process. What no
 * thread accounts for is the compiler's and the collector's.
 */
record CpuTimes(double processSeconds, double brokerSeconds, Map<String, Double> secondsOfThreads) {
    private static final double SECONDS_PER_NANO = 1e-9;
    private static final String OTHER = "JIT compiler, garbage collector";
    private static final String BROKER = "broker (a process of its own)";

    static CpuTimes now(ProcessHandle broker) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> seconds = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                double cpu = threads.getThreadCpuTime(thread.getThreadId()) * SECONDS_PER_NANO;
                seconds.merge(group(thread.getThreadName()), Math.max(0, cpu), Double::sum);
            }
        }
        return new CpuTimes(
                system.getProcessCpuTime() * SECONDS_PER_NANO,
                broker.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() * SECONDS_PER_NANO,
                seconds);
    }

    double totalSeconds() {
        return processSeconds + brokerSeconds;
    }

    CpuTimes since(CpuTimes before) {
        Map<String, Double> seconds = new TreeMap<>();
        secondsOfThreads.forEach((group, now) ->
                seconds.put(group, Math.max(0, now - before.secondsOfThreads.getOrDefault(group, 0.0))));
        return new CpuTimes(processSeconds - before.processSeconds, brokerSeconds - before.brokerSeconds, seconds);
    }

    /** Of all threads of this process whose names begin so. */
    double secondsOf(String threads) {
        return secondsOfThreads.entrySet().stream()
                .filter(group -> group.getKey().startsWith(threads))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Nanoseconds an event by thread group, the largest first, small ones together. */
    Map<String, Double> nanosOfEvent(double events) {
        Map<String, Double> all = new TreeMap<>(secondsOfThreads);
        double known = secondsOfThreads.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        all.put(OTHER, Math.max(0, processSeconds - known));
        all.put(BROKER, brokerSeconds);
        Map<String, Double> nanos = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(entry -> entry.getValue() > totalSeconds() / 200)
                .forEach(entry -> nanos.put(entry.getKey(), entry.getValue() / events / SECONDS_PER_NANO));
        return nanos;
    }

    /** A thread's name without numbers and what Flink puts before and after. */
    private static String group(String thread) {
        String name = thread.startsWith("Source Data Fetcher") ? "Kafka fetcher: " + thread : thread;
        return name.replaceAll("[#(]?\\d+(/\\d+)?[)]?", "")
                .replaceAll("-[0-9a-f]{8,}", "")
                .strip();
    }
}
