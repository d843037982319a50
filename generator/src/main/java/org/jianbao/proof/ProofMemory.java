package org.jianbao.proof;

import java.util.List;
import java.util.Optional;

import org.jianbao.problem.Intention;
import org.jianbao.problem.Problem;

/** What was found earlier, by keys that name all that it was found in; may be asked from many threads. */
public interface ProofMemory {
    /** What was found under a key. */
    Optional<Found> find(String key);

    /** Remembers what was found. */
    void keep(String key, Found found);

    /**
     * What was found in some texts.
     *
     * @param problems as they weigh by themselves
     * @param meant what authors say is meant
     */
    record Found(List<Problem> problems, List<Intention> meant) {
        public Found {
            problems = List.copyOf(problems);
            meant = List.copyOf(meant);
        }
    }
}
