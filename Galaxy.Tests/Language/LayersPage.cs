using System.Text;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;

namespace Galaxy.Tests.Language;

/// <summary>docs/layers.md, written from the layer types' declarations.</summary>
internal static class LayersPage
{
    private const string Head = """
        # Layers

        The layers that a `network.json` may have: their fields, what each computes at inference, and its tensors in a model file. The tests write
        this page from the layer types' own declarations (`Galaxy.Generators/Layers/`); change it there.

        A layer is an object with a `type` and that type's fields. Any layer may also have a `name`, under which its tensors are saved and
        an `add` refers to it; without one it is called by type and number (conv1, conv2). A map is height × width × channels; sizes are rounded
        down and windows that do not fit are left out, as in PyTorch.

        Behind a conv2d with `"symmetry": "d4"` a map has orientations: each filter's eight are neighboring channels. Activations, batchNorm, dropout, an
        add of two such maps, pools and another such conv2d keep them. An orientationPool ends them. A conv2d without symmetry and a depthwiseConv2d are
        refused on them. In a network with such a conv2d, neither these nor any pool may leave out pixels. The answer is then the same for all eight turns
        and mirrors of an image, up to rounding, if all convolutions of the network have the symmetry and an orientationPool and a globalAvgPool end the
        maps. Other networks are allowed: a conv2d without symmetry before the first such layer or behind the orientationPool, a depthwiseConv2d there, and
        a flatten without those pools see how the image is turned.

        """;

    public static string Text { get; } = Head + string.Concat(LayerTypes.All.Select(Section));

    private static string Section(LayerType type)
    {
        StringBuilder text = new();
        text.Append($"\n## {type.Name}\n\n{type.Help.Summary}\n\n");
        if (type.Fields.Count > 0)
            text.Append($"| field | values | default | meaning |\n|---|---|---|---|\n{string.Concat(type.Fields.Select(Row))}\n");
        text.Append($"- Computes: {type.Help.Formula}.\n");
        if (type.Help.Parameters is { } tensors)
            text.Append($"- Tensors: {tensors}.\n");
        text.Append($"- Without a name: {type.NumberedName}1, {type.NumberedName}2, ….\n");
        return text.ToString();
    }

    private static string Row(SpecField field) => $"| `{field.Name}` | {Values(field)} | {Default(field)} | {field.Summary} |\n";

    private static string Values(SpecField field) => field switch
    {
        NumberField number => $"{(number.IsWhole ? "whole number" : "number")} from {Words.Digits(number.Minimum)} to {Words.Digits(number.Maximum)}",
        ChoiceField choice => string.Join(" or ", choice.Choices.Select(word => $"`{word}`")),
        _ => "string",
    };

    private static string Default(SpecField field) => field switch
    {
        { SameAs: { } other } => $"`{other.Name}`",
        NumberField { Default: { } value } => Words.Digits(value),
        ChoiceField choice => choice.Default is { } word ? $"`{word}`" : "none",
        _ => "required",
    };
}
