package org.jianbao.model.site;

/**
 * Watches a build; called from many threads. Any method may give the build up with a {@link
 * java.util.concurrent.CancellationException}.
 */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = calling(() -> {
        // nothing to show
    });

    /** Calls something whenever it is told of anything. */
    static Progress calling(Runnable action) {
        return new Progress() {
            @Override
            public void begin(String phase, int steps) {
                action.run();
            }

            @Override
            public void more(int steps) {
                action.run();
            }

            @Override
            public void step() {
                action.run();
            }
        };
    }

    /**
     * A phase begins, and the one before it is over.
     *
     * @param phase its name for readers
     * @param steps how often {@link #step} will be called
     */
    void begin(String phase, int steps);

    /** The phase turns out to have more steps. */
    void more(int steps);

    /** One step of the phase is done. */
    void step();
}
