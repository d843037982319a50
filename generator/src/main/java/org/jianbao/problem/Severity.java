package org.jianbao.problem;

/** How much a problem weighs: an error stops publication, a warning does not. */
public enum Severity {
    ERROR("错误"), WARNING("提醒");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word that editors read. */
    public String label() {
        return label;
    }
}
