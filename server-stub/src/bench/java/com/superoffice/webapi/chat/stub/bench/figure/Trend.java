package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.List;

/** Samples taken at even intervals; what counts is their second half. */
public final class Trend {

    private final List<Double> samples;
    private final double secondsBetween;

    public Trend(List<Double> samples, double secondsBetween) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("expected at least one sample, found none");
        }
        this.samples = samples.subList(samples.size() / 2, samples.size());
        this.secondsBetween = secondsBetween;
    }

    public double min() {
        return samples.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double max() {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The slope of the line of least squares through the second half, for a minute; 0 for fewer than two samples. */
    public double perMinute() {
        double middle = (samples.size() - 1) / 2.0;
        double mean = samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < samples.size(); i++) {
            covariance += (i - middle) * (samples.get(i) - mean);
            variance += (i - middle) * (i - middle);
        }
        return variance == 0 ? 0 : covariance / variance * 60 / secondsBetween;
    }
}
