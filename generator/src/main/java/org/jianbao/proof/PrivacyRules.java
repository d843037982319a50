package org.jianbao.proof;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;

/** Numbers that belong to one person. They are looked for in the source: what is hidden in links is published as well. */
final class PrivacyRules {
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\dA-Za-z.,_-])\\d(?:[ -]?\\d){10,22}[Xx]?(?![\\dA-Za-z_]|[.,-]\\d)");
    private static final Pattern ID = Pattern.compile("[1-8]\\d{16}[\\dX]");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9]\\d{9}");
    private static final Pattern CARD = Pattern.compile("62\\d{14,17}|4\\d{15}|5[1-5]\\d{14}|35\\d{14}|9558\\d{12,15}");
    /** Weights of GB 11643. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PrivacyRules() {}

    static void numbers(ProofText text, Findings findings) {
        find(text.document().source(), findings);
        text.fields().forEach(field -> {
            Place place = field.place(0);
            find(new MarkdownText(place.file(), place.quote(), place.line()), findings);
        });
    }

    private static void find(MarkdownText source, Findings findings) {
        String text = source.text();
        PatternSearch.forEach(NUMBER, at -> text.charAt(at) <= '9' && text.charAt(at) >= '0', text, matcher -> {
            String digits = matcher.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            Place place = masked(source.at(matcher.start()), matcher.group());
            boolean address = isInAddress(text, matcher.start()); // numbers of pages and goods
            if (ID.matcher(digits).matches() && isIdentity(digits)) {
                findings.add(ProblemKind.ID_NUMBER, place, "这里有身份证号码", "删掉，或只留前几位和后几位；确实要公开的，注明有意如此");
            } else if (!address && CARD.matcher(digits).matches() && isLuhn(digits)) {
                findings.add(ProblemKind.BANK_CARD, place, "这里有银行卡号", "删掉；单位收款账号之类确实要公开的，注明有意如此");
            } else if (!address && MOBILE.matcher(digits).matches()
                    && matcher.group().matches("(?:\\+?86[ -]?)?\\d{3}[ -]?\\d{4}[ -]?\\d{4}")) {
                findings.add(ProblemKind.MOBILE_NUMBER, place, "这里有手机号码", "换成单位的电话，或删掉；本人同意公开的，注明有意如此");
            }
        });
    }

    private static boolean isInAddress(String text, int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) > ' ' && text.charAt(from - 1) < 0x7f) {
            from--;
        }
        return text.substring(from, at).contains("://");
    }

    /** Reports go to logs: the number itself is no part of them. */
    private static Place masked(Place place, String number) {
        String quote = place.quote();
        int at = quote.indexOf(number);
        if (at < 0) {
            return new Place(place.file(), place.line(), place.column(), "");
        }
        String masked = number.substring(0, 3) + "*".repeat(number.length() - 5)
                + number.substring(number.length() - 2);
        return new Place(place.file(), place.line(), place.column(),
                quote.replace(number, masked));
    }

    /** Checksum (ISO 7064, MOD 11-2) and a day of birth that may be. */
    private static boolean isIdentity(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int year = Integer.parseInt(digits.substring(6, 10));
        int month = Integer.parseInt(digits.substring(10, 12));
        int day = Integer.parseInt(digits.substring(12, 14));
        boolean born = year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return born && "10X98765432".charAt(sum % 11) == digits.charAt(17);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
