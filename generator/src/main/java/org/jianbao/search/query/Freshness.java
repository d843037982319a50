package org.jianbao.search.query;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jianbao.search.index.IndexFields;

/**
 * The mild preference for newer documents: up to three tenths more for the newest, half of that after two years; nothing for
 * what is timeless.
 */
final class Freshness extends DoubleValuesSource {
    private static final double MOST = 0.3;
    private static final double HALVED_AFTER_MONTHS = 24;

    private final long newest;

    /** @param newest the month of the newest document, counted from the year 0 */
    Freshness(long newest) {
        this.newest = newest;
    }

    /** The factor of a month. */
    private double factor(long month) {
        return month == 0 ? 1 : 1 + MOST / (1 + (newest - month) / HALVED_AFTER_MONTHS);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        NumericDocValues months = DocValues.getNumeric(leaf.reader(), IndexFields.MONTH);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return factor(months.longValue());
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return months.advanceExact(doc);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, IndexFields.MONTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Freshness freshness && freshness.newest == newest;
    }

    @Override
    public int hashCode() {
        return Objects.hash(newest);
    }

    @Override
    public String toString() {
        return "freshness(" + newest + ")";
    }
}
