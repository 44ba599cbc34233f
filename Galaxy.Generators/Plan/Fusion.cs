using Galaxy.Generators.Spec;

namespace Galaxy.Generators.Plan;

/// <summary>Decides which layers one kernel computes.</summary>
internal static class Fusion
{
    private const int LargestByteWindow = 256;

    /// <summary>
    /// An activation joins the stage before it: behind a max pool too, because max(x, slope·x) never falls and so commutes with
    /// the largest value. A max pool joins a convolution if its windows do not overlap, so that each output has one window.
    /// A flatten changes no value and no order in memory: it is no stage, and an activation behind it works on the map before it.
    /// </summary>
    public static IReadOnlyList<StageDraft> Fuse(NetworkSpec spec, EquatableArray<LayerPlan> layers)
    {
        List<StageDraft> stages = [];
        MapShape? flattened = null;
        for (int index = 0; index < layers.Count; index++)
        {
            if (spec.Layers[index] is FlattenSpec)
            {
                flattened = layers[index].Input;
                continue;
            }

            StageDraft? joined = stages.Count > 0 ? Join(stages[stages.Count - 1], spec.Layers[index], layers[index]) : null;
            if (joined is null)
                stages.Add(Begin(spec.Layers[index], layers[index], flattened));
            else
                stages[stages.Count - 1] = joined with { Layers = joined.Layers.Append(layers[index]).ToEquatableArray() };
        }

        return stages;
    }

    private static StageDraft? Join(StageDraft stage, LayerSpec layer, LayerPlan row) => (stage, layer) switch
    {
        (ConvDraft conv, ReluSpec or LeakyReluSpec) => conv with { Activation = Next(conv.Activation, layer) },
        (DenseDraft dense, ReluSpec or LeakyReluSpec) => dense with { Activation = Next(dense.Activation, layer) },
        (ActivationDraft activation, ReluSpec or LeakyReluSpec) => activation with { Activation = Next(activation.Activation, layer) },
        (ConvDraft { Pool: null } conv, MaxPool2dSpec pool) when IsFusable(pool) => conv with { Pool = pool, Output = row.Output },
        _ => null,
    };

    private static StageDraft Begin(LayerSpec layer, LayerPlan row, MapShape? flattened)
    {
        EquatableArray<LayerPlan> rows = new([row]);
        return layer switch
        {
            Conv2dSpec conv => new ConvDraft(row.Input, row.Output, rows, conv, Activation: null, Pool: null),
            MaxPool2dSpec pool => new MaxPoolDraft(row.Input, row.Output, rows, pool),
            AvgPool2dSpec pool => new AvgPoolDraft(row.Input, row.Output, rows, new AvgPoolPlan(pool.Size, pool.Size, pool.Stride)),
            GlobalAvgPoolSpec => new AvgPoolDraft(row.Input, row.Output, rows, new AvgPoolPlan(row.Input.Height, row.Input.Width, Stride: 1)),
            DenseSpec dense => new DenseDraft(row.Input, row.Output, rows, dense, Activation: null),
            _ => new ActivationDraft(flattened ?? row.Input, flattened ?? row.Output, rows, Next(null, layer)),
        };
    }

    private static Activation Next(Activation? before, LayerSpec layer)
    {
        Activation activation = layer switch
        {
            ReluSpec => new Activation(0),
            LeakyReluSpec leaky => new Activation((float)leaky.Slope),
            _ => throw new InvalidOperationException($"{layer.GetType().Name} is no activation."),
        };
        return before?.Then(activation) ?? activation;
    }

    private static bool IsFusable(MaxPool2dSpec pool) => pool.Stride >= pool.Size && pool.Size * pool.Size <= LargestByteWindow;
}
