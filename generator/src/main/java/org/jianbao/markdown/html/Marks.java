package org.jianbao.markdown.html;

/**
 * What is told to ourselves through the sanitizer: which part that was read stands here, and where in the file the next
 * text or element was typed. Authors cannot type any of it.
 */
final class Marks {
    static final char PART = '\uE000';
    static final char PLACE = '\uE001';
    static final char END = '\uE002';

    /** The attribute that says where an element stands; no name that an author could give one. */
    static final String PLACE_ATTRIBUTE = "_at";

    private Marks() {}

    /** What stands for a part that was read, by its number. */
    static String part(int number) {
        return PART + Integer.toString(number) + END;
    }

    /** What stands before text that was typed there, an offset in the file. */
    static String place(int offset) {
        return PLACE + Integer.toString(offset) + END;
    }

    /** What an author typed, without characters that could be taken for marks. */
    static String without(String typed) {
        return typed.replace(PART, '\ufffd').replace(PLACE, '\ufffd').replace(END, '\ufffd');
    }
}
