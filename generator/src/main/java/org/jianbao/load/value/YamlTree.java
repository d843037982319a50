package org.jianbao.load.value;

import java.util.IdentityHashMap;
import java.util.List;

import org.jianbao.load.value.Value.Entry;
import org.jianbao.load.value.Value.Items;
import org.jianbao.load.value.Value.Kind;
import org.jianbao.load.value.Value.Mapping;
import org.jianbao.load.value.Value.Text;
import org.jianbao.problem.Place;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes values of nodes of SnakeYAML. What an alias repeats is one value; within itself it is an empty list. */
final class YamlTree {
    private final Lines lines;
    private final IdentityHashMap<Node, Value> known = new IdentityHashMap<>();

    YamlTree(Lines lines) {
        this.lines = lines;
    }

    Value of(Node node) {
        Value before = known.get(node);
        if (before != null) {
            return before;
        }
        Place place = lines.at(node.getStartMark().map(Mark::getIndex).orElse(0));
        boolean brackets = node instanceof CollectionNode<?> several && several.getFlowStyle() == FlowStyle.FLOW;
        known.put(node, new Items(List.of(), brackets, place));
        Value made = switch (node) {
            case ScalarNode text -> new Text(text.getValue(), kind(text), place);
            case SequenceNode list -> new Items(list.getValue().stream().map(this::of).toList(), brackets, place);
            case MappingNode mapping -> new Mapping(mapping.getValue().stream()
                    .map(tuple -> new Entry(of(tuple.getKeyNode()), of(tuple.getValueNode()))).toList(),
                    brackets, place);
            default -> throw new IllegalStateException(node.toString());
        };
        known.put(node, made);
        return made;
    }

    private static Kind kind(ScalarNode text) {
        return text.getTag().equals(Tag.NULL) ? Kind.NOTHING : Kind.WORDS;
    }
}
