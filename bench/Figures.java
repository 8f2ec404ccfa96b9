import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Measured milliseconds, from any thread.
final class Figures {

  private final ConcurrentLinkedQueue<Double> values = new ConcurrentLinkedQueue<>();

  void add(double ms) {
    values.add(ms);
  }

  @Override
  public String toString() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? "none" : String.format(Locale.ROOT, "p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms   (%,d)",
        quantile(sorted, 0.5), quantile(sorted, 0.99), sorted[sorted.length - 1], sorted.length);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
