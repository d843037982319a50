package org.jianbao.model.site;

/**
 * Watches a build; called from many threads. Any method may give the build up with a {@link
 * java.util.concurrent.CancellationException}.
 */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String phase, int steps) {
            // nothing to show
        }

        @Override
        public void more(int steps) {
            // nothing to show
        }

        @Override
        public void step() {
            // nothing to show
        }
    };

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
