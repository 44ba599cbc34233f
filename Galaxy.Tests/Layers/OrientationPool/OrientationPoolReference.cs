using CsCheck;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers.OrientationPool;

/// <summary>The mean of each filter's orientations, or the largest; among equals the first.</summary>
internal sealed class OrientationPoolReference : SampleReferenceLayer
{
    public override string Type => "orientationPool";

    public override IEnumerable<Net> Examples =>
    [
        Square.TiedConv(2, 3).Layer(Type),
        Square.TiedConv(3, 3).MaxPool(2).Layer(Type, ("mode", "max")).Conv(2, 1),
    ];

    public override IEnumerable<string> Kernels => ["OrientationPool1Forward("];

    public override IEnumerable<(Net Net, string Hint)> Snapshots =>
    [
        (Square.TiedConv(2, 3).Layer(Type).Flatten().Dense(2), "OrientationPool1"),
        (Square.TiedConv(2, 3).Layer(Type, ("mode", "max")).Flatten().Dense(2) with { Name = "Largest" }, "OrientationPool1"),
    ];

    public override Shape Output(NetLayer layer, Shape input) => input with { Channels = input.Filters, Orientations = 1 };

    public override RandomLayer? Random(RandomPlace place) => place.Shape.Orientations > 1
        ? new RandomLayer(Weight: 2, Gen.OneOf("mean", "max").Select(mode => NetLayer.Of(Type, ("mode", mode))))
        : null;

    protected override Map Output(PlacedLayer layer, Map input)
    {
        Map output = Map.Of(layer.Output);
        ForEachShare(layer, input, (from, to, share) => output.Values[to] += share * input.Values[from]);
        return output;
    }

    protected override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        ForEachShare(layer, input, (from, to, share) => inputGradient.Values[from] += share * outputGradient.Values[to]);
        return inputGradient;
    }

    private static void ForEachShare(PlacedLayer layer, Map input, Action<int, int, double> visit)
    {
        int orientations = layer.Input.Orientations;
        for (int to = 0; to < layer.Output.Count; to++)
        {
            double[] values = input.Values[(to * orientations)..((to + 1) * orientations)];
            for (int orientation = 0; orientation < orientations; orientation++)
            {
                bool isLargest = orientation == Array.IndexOf(values, values.Max());
                double share = layer.Layer.Text("mode") != "max" ? 1.0 / orientations : isLargest ? 1 : 0;
                visit(to * orientations + orientation, to, share);
            }
        }
    }
}
