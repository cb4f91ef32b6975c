package verdict.report.chart;

/** What the sides are called. */
public record Labels(String baseline, String candidate) {}
