using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.Add;
using Galaxy.Generators.Layers.AvgPool2d;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.Dropout;
using Galaxy.Generators.Layers.Flatten;
using Galaxy.Generators.Layers.GlobalAvgPool;
using Galaxy.Generators.Layers.LeakyRelu;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Layers.Relu;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Decides which layers one kernel computes.</summary>
internal static class Fusion
{
    private const int LargestByteWindow = 256;

    /// <summary>
    /// An activation joins the stage before it: behind a max pool too, because max(x, slope·x) never falls and so commutes with
    /// the largest value. A max pool joins a convolution if its windows do not overlap, so that each output has one window.
    /// A flatten changes no value and no order in memory: it is no stage, and an activation behind it works on the map before it.
    /// Batch norm joins the convolution or dense layer before it. Dropout works in place on the stage before it and ends it, and so does
    /// being added elsewhere.
    /// </summary>
    public static IReadOnlyList<StageDraft> Fuse(NetworkSpec spec, EquatableArray<LayerPlan> layers)
    {
        List<StageDraft> stages = [];
        MapShape? flattened = null;
        HashSet<string> sources = [.. spec.Layers.OfType<AddLayer>().Select(add => add.From)];
        for (int index = 0; index < layers.Count; index++)
        {
            if (spec.Layers[index] is FlattenLayer)
            {
                flattened = layers[index].Input;
                continue;
            }

            StageDraft? last = stages.LastOrDefault();
            StageDraft? joined = last is null or { IsSource: true } ? null : Join(last, spec.Layers[index], layers[index], index);
            if (joined is null)
                stages.Add(Begin(spec.Layers[index], layers[index], index, flattened));
            else
                stages[stages.Count - 1] = joined with { Layers = joined.Layers.Append(layers[index]).ToEquatableArray() };
            if (sources.Contains(layers[index].Name))
                stages[stages.Count - 1] = stages[stages.Count - 1] with { IsSource = true };
        }

        return stages;
    }

    private static StageDraft? Join(StageDraft stage, Layer layer, LayerPlan row, int index) => (stage, layer) switch
    {
        (_, DropoutLayer dropout) => stage with { Dropouts = stage.Dropouts.Append(DropoutPlan.Of(dropout, row, index)).ToEquatableArray() },
        ({ Dropouts.Count: > 0 }, _) => null,
        (ConvDraft { Norm: null, Activation: null, Pool: null } conv, BatchNormLayer norm) => conv with { Norm = new NormDraft(norm, row.Name) },
        (DenseDraft { Norm: null, Activation: null } dense, BatchNormLayer norm) => dense with { Norm = new NormDraft(norm, row.Name) },
        (AddDraft add, ReluLayer or LeakyReluLayer) => add with { Activation = Next(add.Activation, layer) },
        (ConvDraft conv, ReluLayer or LeakyReluLayer) => conv with { Activation = Next(conv.Activation, layer) },
        (DenseDraft dense, ReluLayer or LeakyReluLayer) => dense with { Activation = Next(dense.Activation, layer) },
        (ActivationDraft activation, ReluLayer or LeakyReluLayer) => activation with { Activation = Next(activation.Activation, layer) },
        (ConvDraft { Pool: null } conv, MaxPool2dLayer pool) when IsFusable(pool) && (conv.Norm is null || Tiles(pool, row.Input)) => conv with { Pool = pool, Output = row.Output },
        _ => null,
    };

    private static StageDraft Begin(Layer layer, LayerPlan row, int index, MapShape? flattened)
    {
        EquatableArray<LayerPlan> rows = new([row]);
        return layer switch
        {
            Conv2dLayer conv => new ConvDraft(row.Input, row.Output, rows, conv, Norm: null, Activation: null, Pool: null),
            MaxPool2dLayer pool => new MaxPoolDraft(row.Input, row.Output, rows, pool),
            AvgPool2dLayer pool => new AvgPoolDraft(row.Input, row.Output, rows, new AvgPoolPlan(pool.Size, pool.Size, pool.Stride)),
            GlobalAvgPoolLayer => new AvgPoolDraft(row.Input, row.Output, rows, new AvgPoolPlan(row.Input.Height, row.Input.Width, Stride: 1)),
            DenseLayer dense => new DenseDraft(row.Input, row.Output, rows, dense, Norm: null, Activation: null),
            AddLayer add => new AddDraft(row.Input, row.Output, rows, add.From, Activation: null),
            DropoutLayer dropout => new ActivationDraft(flattened ?? row.Input, flattened ?? row.Output, rows, Activation.Identity)
            {
                Dropouts = new([DropoutPlan.Of(dropout, row, index)]),
            },
            _ => new ActivationDraft(flattened ?? row.Input, flattened ?? row.Output, rows, Next(null, layer)),
        };
    }

    private static Activation Next(Activation? before, Layer layer)
    {
        Activation activation = layer switch
        {
            ReluLayer => new Activation(0),
            LeakyReluLayer leaky => new Activation((float)leaky.Slope),
            _ => throw new InvalidOperationException($"{layer.GetType().Name} is no activation."),
        };
        return before?.Then(activation) ?? activation;
    }

    /// <summary>Whether every input is in a window: what batch norm hands back to the others is not zero.</summary>
    private static bool Tiles(MaxPool2dLayer pool, MapShape input) =>
        pool.Stride == pool.Size && input.Height % pool.Size == 0 && input.Width % pool.Size == 0;

    private static bool IsFusable(MaxPool2dLayer pool) => pool.Stride >= pool.Size && pool.Size * pool.Size <= LargestByteWindow;
}
