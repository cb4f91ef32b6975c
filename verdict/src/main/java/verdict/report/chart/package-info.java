/**
 * Draws what tables cannot show, as SVG that a page takes its colours from: one class a chart, on
 * {@link verdict.report.chart.Plot} and {@link verdict.report.chart.Axis}. Every chart says in
 * words what it shows. No library draws for us: those of the JVM write fixed colours and no text
 * for screen readers, those of browsers need a script to show anything.
 */
@NullMarked
package verdict.report.chart;

import org.jspecify.annotations.NullMarked;
