package org.jianbao.region;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.jianbao.region.TileMaps.Ground;

/**
 * A good place on a grid for every place of a region, found by simulated annealing: places change squares, or go to free
 * ones, and what makes the map worse is kept the more seldom the later it is.
 *
 * <p>Bad are: neighbours that do not touch, strangers that do, turned directions (of neighbours above all), a ragged edge,
 * holes, and pieces apart.
 */
final class Layout {
    /** As wide as a phone allows for names in squares. */
    private static final int WIDEST = 10;
    private static final int STARTS = 6;
    private static final int FREE = -1;

    private final Ground ground;
    private final SplittableRandom random;
    private final int count;
    private final int width;
    private final int height;
    /** The cost of a pair by place, place and way between their squares. */
    private final double[][][] costs;
    private int[] squares = new int[0];
    private int[] holders = new int[0];

    Layout(Ground ground, long seed) {
        this.ground = ground;
        random = new SplittableRandom(seed);
        count = ground.count();
        double aspect = Math.clamp(spread(ground.x) / Math.max(spread(ground.y), 1e-6), 0.5, 2);
        width = Math.min(WIDEST, (int) Math.ceil(Math.sqrt(count * 1.3 * aspect)) + 1);
        height = (int) Math.ceil(count * 1.3 / width) + 2;
        costs = new double[count][count][(2 * width + 1) * (2 * height + 1)];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                for (int rows = -height; rows <= height; rows++) {
                    for (int columns = -width; columns <= width; columns++) {
                        costs[i][j][way(columns, rows)] = cost(i, j, columns, rows);
                    }
                }
            }
        }
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum());
    }

    private int way(int columns, int rows) {
        return (rows + height) * (2 * width + 1) + columns + width;
    }

    private double cost(int i, int j, int columns, int rows) {
        int steps = Math.abs(columns) + Math.abs(rows);
        boolean corner = Math.abs(columns) == 1 && Math.abs(rows) == 1;
        double turned = TileMaps.turn(ground.direction(i, j), Math.atan2(rows, columns)) / (Math.PI / 2);
        if (ground.near[i][j]) {
            double apart = steps <= 1 ? 0 : corner ? 0.4 : 1 + 0.25 * (steps - 2);
            return apart + 1.2 * turned * turned;
        }
        double touching = steps == 1 ? 0.25 : corner ? 0.05 : 0;
        return touching + 5.0 / count * turned * turned;
    }

    /** Column and row of every place, from 0. */
    int[][] best() {
        double least = Double.MAX_VALUE;
        int[] found = new int[0];
        for (int start = 0; start < STARTS; start++) {
            double cost = anneal();
            if (cost < least - 1e-9) {
                least = cost;
                found = squares.clone();
            }
        }
        int west = Arrays.stream(found).map(square -> square % width).min().orElse(0);
        int north = Arrays.stream(found).map(square -> square / width).min().orElse(0);
        return Arrays.stream(found).mapToObj(square -> new int[]{square % width - west, square / width - north})
                .toArray(int[][]::new);
    }

    /** Leaves the best map of one run in {@code squares}; returns its cost. */
    private double anneal() {
        start();
        double cost = whole();
        double least = cost;
        int[] kept = squares.clone();
        int steps = 4000 * count + 2000;
        for (int step = 0; step < steps && count > 1; step++) {
            double heat = 1.5 * Math.pow(0.01, (double) step / steps);
            int i = random.nextInt(count);
            int from = squares[i];
            int to = random.nextInt(width * height);
            if (from == to) {
                continue;
            }
            double before = local(from, to);
            exchange(from, to);
            double change = local(from, to) - before;
            if (change > 0 && random.nextDouble() >= Math.exp(-change / heat)) {
                exchange(from, to);
                continue;
            }
            cost += change;
            if (cost < least - 1e-9) {
                least = cost;
                kept = squares.clone();
            }
        }
        squares = kept;
        return least;
    }

    /** Every place near where it lies, in the order of how far that is to the north. */
    private void start() {
        squares = new int[count];
        holders = new int[width * height];
        Arrays.fill(holders, FREE);
        for (int i = 0; i < count; i++) {
            double column = (width - 1) * share(ground.x, i);
            double row = (height - 1) * share(ground.y, i);
            int nearest = FREE;
            double least = Double.MAX_VALUE;
            for (int square = 0; square < holders.length; square++) {
                double distance = Math.hypot(square % width - column, (double) (square / width) - row);
                if (holders[square] == FREE && distance < least) {
                    least = distance;
                    nearest = square;
                }
            }
            squares[i] = nearest;
            holders[nearest] = i;
        }
    }

    /** How many of the others lie before one, from 0 to 1. */
    private double share(double[] values, int i) {
        return count == 1 ? 0 : Arrays.stream(values).filter(value -> value < values[i]).count() / (count - 1.0);
    }

    private void exchange(int from, int to) {
        int one = holders[from];
        int other = holders[to];
        holders[from] = other;
        holders[to] = one;
        if (one != FREE) {
            squares[one] = to;
        }
        if (other != FREE) {
            squares[other] = from;
        }
    }

    /** What the places on two squares cost, and all that hangs together with the shape. */
    private double local(int from, int to) {
        double cost = shape();
        int one = holders[from];
        int other = holders[to];
        for (int i = 0; i < count; i++) {
            if (one != FREE && i != one) {
                cost += pair(one, i);
            }
            if (other != FREE && i != other && i != one) {
                cost += pair(other, i);
            }
        }
        return cost;
    }

    private double pair(int i, int j) {
        return costs[i][j][way(squares[j] % width - squares[i] % width, squares[j] / width - squares[i] / width)];
    }

    private double whole() {
        double cost = shape();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                cost += pair(i, j);
            }
        }
        return cost;
    }

    /** The edge in sides of squares, and the pieces. */
    private double shape() {
        int edge = 0;
        for (int square : squares) {
            edge += (isFree(square, -1, 0) ? 1 : 0) + (isFree(square, 1, 0) ? 1 : 0) + (isFree(square, 0, -1) ? 1 : 0)
                    + (isFree(square, 0, 1) ? 1 : 0);
        }
        return 0.12 * edge + 2 * (pieces() - 1);
    }

    private boolean isFree(int square, int columns, int rows) {
        int column = square % width + columns;
        int row = square / width + rows;
        return column < 0 || column >= width || row < 0 || row >= height || holders[row * width + column] == FREE;
    }

    private int pieces() {
        boolean[] seen = new boolean[holders.length];
        int[] open = new int[count];
        int pieces = 0;
        for (int first : squares) {
            if (seen[first]) {
                continue;
            }
            pieces++;
            int top = 0;
            open[top++] = first;
            seen[first] = true;
            while (top > 0) {
                int square = open[--top];
                for (int way = 0; way < 9; way++) {
                    int columns = way % 3 - 1;
                    int rows = way / 3 - 1;
                    int next = square + rows * width + columns;
                    if (!isFree(square, columns, rows) && !seen[next]) {
                        seen[next] = true;
                        open[top++] = next;
                    }
                }
            }
        }
        return pieces;
    }
}
