using Galaxy.Generators.Language;

namespace Galaxy.Generators.Layers.OrientationPool;

/// <summary>Pooling of the orientations of each filter.</summary>
internal sealed class OrientationPoolType : LayerType
{
    /// <summary>The mean of the orientations.</summary>
    public const string Mean = "mean";

    /// <summary>The largest of them.</summary>
    public const string Max = "max";

    public static readonly ChoiceField Mode =
        new("mode", "What is kept of a filter's orientations: their `mean`, or the largest, `max`.", new([Mean, Max])) { Default = Mean };

    public override string Name => "orientationPool";

    public override string NumberedName => "orientationPool";

    public override LayerHelp Help { get; } = new(
        "One value of each filter's eight orientations, at every pixel: from 8·F channels to F. "
        + "What follows does not depend on the orientation of the image.",
        "channel f is the mean (`mode` mean) or the largest (`mode` max) of channels 8·f to 8·f + 7");

    public override EquatableArray<SpecField> Fields { get; } = new([Mode]);

    public override bool CanBeNormalized => false;

    public override bool ReplacesLayerBefore => false;

    public override WholeField? Logits => null;

    public override Layer Create(LayerSource source) => new OrientationPoolLayer(source);
}
