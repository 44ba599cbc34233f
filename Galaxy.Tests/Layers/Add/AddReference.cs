using CsCheck;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.Add;

/// <summary>out = in + the output of an earlier layer.</summary>
internal sealed class AddReference : ReferenceLayer
{
    public override string Type => "add";

    public override IEnumerable<Net> Examples =>
    [
        Image.Conv(2, 3, padding: 1).BatchNorm(epsilon: 0.01).Dropout(0.4).Conv(2, 3, padding: 1).Plus("bn1"),
        Image.Conv(6, 3, padding: 1).Conv(6, 3, padding: 1).BatchNorm().Plus("conv1"),
    ];

    public override IEnumerable<string> Kernels => ["Add1Forward("];

    /// <summary>The sum; its gradient is that of both.</summary>
    public override Pass Forward(PlacedLayer layer, LayerInput input) =>
        new([.. input.Maps.Zip(input.Source!, Sum)], gradients => gradients) { SourceBackward = gradients => gradients };

    /// <summary>Any earlier layer whose output has the same shape; batch norm takes the place of the output before it.</summary>
    public override RandomLayer? Random(RandomPlace place)
    {
        string[] alike =
        [
            .. place.Layers
                .Where(layer => layer.Output == place.Shape && (layer.Index + 1 == place.Layers.Length || place.Layers[layer.Index + 1].Layer.Type != "batchNorm"))
                .Select(layer => layer.Name),
        ];
        return place.IsFlat || alike.Length == 0 ? null : new RandomLayer(Weight: 3, Gen.OneOf(alike).Select(from => NetLayer.Of(Type, ("from", from))));
    }

    private static Map Sum(Map input, Map other)
    {
        Map output = input.Zeros();
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = input.Values[index] + other.Values[index];
        return output;
    }
}
