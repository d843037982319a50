package org.jianbao.load;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.quantity.Quantity;

/** Reads quantities with units, alone and with what they count. */
final class Amounts {
    /** A unit that begins like this belongs to a number that was read only in part, such as 3-5个. */
    private static final Pattern NO_UNIT = Pattern.compile("^[-－—–~～.．,，\\d０-９%％]*\\d.*|^[-－—–~～.．,，/／].*");
    private static final Pattern NEGATIVE = Pattern.compile("^(?:[-－−–—]|负)\\s*[\\d０-９〇零一二两三四五六七八九十百千万].*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final Problems problems;

    Amounts(Problems problems) {
        this.problems = problems;
    }

    /** An amount such as 224名; a problem and nothing when a text is none, or of money and without 元. */
    Optional<Amount> amount(Located value, boolean money) {
        Optional<Amount> amount = Amount.parse(value.text(), value.place()).filter(Amounts::hasUnit);
        if (amount.isEmpty()) {
            boolean negative = NEGATIVE.matcher(value.text()).matches();
            problems.add(ProblemKind.BAD_AMOUNT, value.place(),
                    negative ? "数量“" + value.text() + "”是负数" : "“" + value.text() + "”不是数量",
                    negative ? "改成不小于零的数" : "先写数，再写单位，如 " + (money ? "80万元" : "224名"));
        } else if (money && !amount.get().isMoney()) {
            problems.add(ProblemKind.BAD_AMOUNT, value.place(), "“" + value.text() + "”是多少钱，要写单位",
                    "写成 " + written(amount.get()) + "元 的样子，单位以“元”结尾");
            return Optional.empty();
        }
        return amount;
    }

    /** An amount that counts what its field is called; one without a unit has that of the field. */
    Optional<Figure> alone(Located value, Component field) {
        Optional<Amount> bare = Amount.parse(value.text(), value.place())
                .filter(amount -> amount.unit().isEmpty() && !field.money());
        return amount(bare.isEmpty() ? value : new Located(value.text() + field.unit(), value.place()), field.money())
                .map(amount -> new Figure(field.label(), amount));
    }

    /** What is counted, a blank, and an amount: 参赛选手 224名. */
    Optional<Figure> figure(Located value, boolean money) {
        String[] words = SPACE.split(value.text());
        int at = words.length - 1;
        while (at > 0 && !isAmount(words, at)) {
            at--;
        }
        // 最高 5万元 begins with 最高, which is no amount by itself.
        if (at > 1 && Amount.parse(words[at - 1], value.place()).isEmpty() && isAmount(words, at - 1)) {
            at--;
        }
        if (at == 0) {
            reportFigure(value);
            return Optional.empty();
        }
        String label = String.join(" ", Arrays.copyOfRange(words, 0, at));
        return amount(new Located(rest(words, at), value.place()), money).map(amount -> new Figure(label, amount));
    }

    /**
     * A figure in fields: {@code label}, and {@code amount} or {@code value} and {@code unit}; all of them, as open data
     * have it, must agree.
     */
    Optional<Figure> figure(Fields fields, boolean money) {
        String label = fields.requiredText("label", "");
        if (!fields.has("amount") && !fields.has("value")) {
            fields.missing("amount");
            return Optional.empty();
        }
        Optional<Amount> amount = fields.parsed("amount", value -> amount(value, money));
        Optional<String> unit = fields.text("unit").or(() -> amount.map(Amount::unit));
        Optional<Amount> apart = fields.parsed("value", value -> value(value, unit.orElse(""), money));
        if (amount.isPresent() && (apart.isPresent() && number(apart.get()).compareTo(number(amount.get())) != 0
                || !unit.equals(amount.map(Amount::unit)))) {
            problems.add(ProblemKind.BAD_VALUE, fields.place("amount"), "amount 和 value、unit 写的不是同一个数",
                    "只写 amount: " + amount.get().text());
        }
        return label.isEmpty() ? Optional.empty() : amount.or(() -> apart).map(known -> new Figure(label, known));
    }

    private static BigDecimal number(Amount amount) {
        return amount.quantity().number();
    }

    private Optional<Amount> value(Located value, String unit, boolean money) {
        Optional<Amount> number = Amount.parse(value.text(), value.place());
        if (number.isPresent() && !number.get().unit().isEmpty()) {
            problems.add(ProblemKind.BAD_AMOUNT, value.place(), "value 里只写数，现在是“" + value.text() + "”",
                    "写成 amount: " + value.text() + "，或把单位写到 unit 里");
            return Optional.empty();
        }
        return amount(new Located(number.isPresent() ? value.text() + unit : value.text(), value.place()), money);
    }

    private void reportFigure(Located value) {
        String text = value.text();
        if (Amount.parse(text, value.place()).filter(Amounts::hasUnit).isPresent()) {
            problems.add(ProblemKind.BAD_AMOUNT, value.place(), "“" + text + "”前面要写数的是什么",
                    "写成“参赛选手 " + text + "”的样子");
            return;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        if (NEGATIVE.matcher(last).matches()) {
            amount(new Located(last, value.place()), false);
            return;
        }
        String split = Quantity.in(text).stream().filter(found -> found.from() > 0).reduce((first, second) -> second)
                .map(found -> "写成“" + text.substring(0, found.from()).strip() + " " + text.substring(found.from())
                        + "”，中间空一格")
                .orElse("写成“参赛选手 224名”的样子");
        problems.add(ProblemKind.BAD_AMOUNT, value.place(), "“" + text + "”里没有数量", split);
    }

    private static boolean isAmount(String[] words, int at) {
        String rest = rest(words, at);
        return Quantity.in(rest).stream().findFirst().filter(found -> found.from() == 0).isPresent();
    }

    private static String rest(String[] words, int at) {
        return String.join(" ", Arrays.copyOfRange(words, at, words.length));
    }

    private static boolean hasUnit(Amount amount) {
        return !NO_UNIT.matcher(amount.unit()).matches();
    }

    /** The number of an amount as it is written. */
    private static String written(Amount amount) {
        return amount.text().substring(0, amount.text().length() - amount.unit().length()).strip();
    }
}
