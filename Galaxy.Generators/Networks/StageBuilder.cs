using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Layers.Activations;
using Galaxy.Generators.Layers.BatchNorm;
using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Layers.Conv2d.Winograd;
using Galaxy.Generators.Layers.Dense;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>Gives every stage its place in memory and its tiles.</summary>
/// <param name="convFloats">Floats of the convolutions' parameters.</param>
/// <param name="temporary">
/// Scratch that a kernel needs only while it runs: one block at the beginning of a worker's, for one kernel after the other.
/// </param>
internal sealed class StageBuilder(
    NetworkSpec spec, IReadOnlyList<StageDraft> drafts, EquatableArray<ParameterPlan> parameters, int convFloats, MapShape flattened,
    Target target, TemporaryBlock temporary)
{
    private readonly List<StagePlan> _stages = [];
    private int? _folded;

    /// <summary>Per sample: maps and arg-max.</summary>
    public Arena Sample { get; } = new();

    /// <summary>Per sample: rows of the batch matrices.</summary>
    public Arena Rows { get; } = new();

    /// <summary>Per worker: gradients of one sample's maps, and scratch.</summary>
    public Arena Worker { get; } = temporary.Reserve();

    /// <summary>Once: repacked filters.</summary>
    public Arena Shared { get; } = new();

    public EquatableArray<StagePlan> Build()
    {
        List<StageDraft> maps = drafts.Where(draft => draft is not DenseDraft).ToList();
        _folded = maps.Any(draft => draft is ConvDraft { Norm: not null }) ? Shared.Take(convFloats) : null;
        RowsPlan flat = AddRows(flattened.Height * flattened.Width * FlatPixelStride(drafts, spec.Input, target));
        RowsPlan flatGradient = maps.Count > 0 ? AddRows(flat.Columns) : new RowsPlan(0, 0, 0);
        AddMapStages(maps);
        AddDenseStages(drafts.OfType<DenseDraft>().ToList(), flat, flatGradient);
        return _stages.ToEquatableArray();
    }

    /// <summary>The network's own input is flattened as it comes; a map that a kernel wrote has whole vectors of channels.</summary>
    public static int FlatPixelStride(IReadOnlyList<StageDraft> drafts, InputSpec input, Target target) =>
        drafts[0] is DenseDraft ? input.Channels : target.Padded(drafts.TakeWhile(draft => draft is not DenseDraft).Last().Output.Channels);

    private void AddMapStages(List<StageDraft> maps)
    {
        if (maps.Count == 0)
            return;
        MapPlan input = AddMap(Sample, maps[0].Input, Padding(maps[0]), maps[0] is ConvDraft ? maps[0].Input.Channels : null);
        MapPlan inputGradient = input;
        for (int index = 0; index < maps.Count; index++)
        {
            bool isLast = index == maps.Count - 1;
            StageDraft draft = maps[index];
            bool needsInputGradient = maps.Take(index).Any(HasParameters);
            bool hasGradient = needsInputGradient || HasParameters(draft);
            MapPlan output = isLast
                ? PlaceMap(0, draft.Output, border: 0, pixelStride: null)
                : AddMap(Sample, draft.Output, Padding(maps[index + 1]), pixelStride: null);
            MapPlan outputGradient = isLast || !hasGradient
                ? PlaceMap(0, draft.Output, border: 0, pixelStride: null)
                : AddMap(Worker, draft.Output, border: 0, pixelStride: null);
            _stages.Add(Place(draft, needsInputGradient, input, output, inputGradient, outputGradient) with { Dropouts = draft.Dropouts });
            input = output;
            inputGradient = outputGradient;
        }
    }

    private StagePlan Place(
        StageDraft draft, bool needsInputGradient, MapPlan input, MapPlan output, MapPlan inputGradient, MapPlan outputGradient) => draft switch
        {
            ConvDraft conv => PlaceConv(conv, needsInputGradient, input, output, inputGradient, outputGradient),
            MaxPoolDraft pool => new MaxPoolStagePlan(
                Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, AddPool(pool.Pool, output)),
            AvgPoolDraft pool => new AvgPoolStagePlan(
                Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, pool.Pool),
            AddDraft add => PlaceAdd(add, needsInputGradient, input, output, inputGradient, outputGradient),
            ActivationDraft activation => new ActivationStagePlan(
                Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, activation.Activation),
            _ => throw new InvalidOperationException($"{draft.GetType().Name} has no map."),
        };

    /// <summary>The earlier stage hears of it, if there is a parameter to hand a gradient to.</summary>
    private AddStagePlan PlaceAdd(
        AddDraft draft, bool needsInputGradient, MapPlan input, MapPlan output, MapPlan inputGradient, MapPlan outputGradient)
    {
        string name = Name(drafts.First(before => before.Layers[before.Layers.Count - 1].Name == draft.From));
        int index = _stages.FindIndex(stage => stage.Name == name);
        MapStagePlan source = (MapStagePlan)_stages[index];
        bool hasGradient = source.NeedsInputGradient || source is ConvStagePlan;
        AddStagePlan add = new(
            Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient,
            source.Output, hasGradient ? AddMap(Sample, draft.Output, border: 0, pixelStride: null) : null, source.OutputGradient, draft.Activation);
        if (hasGradient)
            _stages[index] = source with { AddedBy = source.AddedBy.Append(add).ToEquatableArray() };
        return add;
    }

    private ConvStagePlan PlaceConv(
        ConvDraft draft, bool needsInputGradient, MapPlan input, MapPlan output, MapPlan inputGradient, MapPlan outputGradient)
    {
        Conv2dSpec conv = draft.Conv;
        MapShape convolved = draft.Layers[0].Output;
        MaxPoolPlan? pool = draft.Pool is null ? null : AddPool(draft.Pool, output);
        WeightPlan weights = Weights(draft);
        EquatableArray<PhasePlan> phases = needsInputGradient
            ? InputGradientPhases.Split(conv, draft.Input, Shared, target)
            : new([]);
        MapPlan convGradient = AddMap(Worker, convolved, InputGradientPhases.Border(phases, convolved), pixelStride: null);
        WindowPass forward = new(
            conv.Kernel, conv.Stride, input.Channels, input.PixelStride, convolved.Height, convolved.Width, weights.Panels, pool);
        bool poolsTiles = PoolTiles.Fit(forward, target);
        MapShape rows = pool is null || poolsTiles
            ? new MapShape(0, convolved.Width, conv.Filters)
            : new MapShape(pool.Size, (output.Width - 1) * pool.Stride + pool.Size, weights.Panels[0].Width);
        ConvStagePlan stage = new(
            Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, conv,
            weights, Bias(draft), draft.Activation, pool,
            temporary.Use(scratch => AddMap(scratch, rows, border: 0, pixelStride: null)),
            WeightGradientTiles.ImageRows(conv, input, convolved, target), phases, convGradient,
            temporary.Use(scratch => WinogradChoice.Cut(forward, Shared, scratch, target)),
            temporary.Use(scratch => WinogradChoice.CutWeightGradient(forward, Worker, scratch, target)),
            phases.Count == 0 ? null : temporary.Use(scratch => WinogradChoice.Cut(Back(conv, input, convGradient, phases[0]), Shared, scratch, target)));
        return stage with { PoolsTiles = poolsTiles, Folded = _folded, Norm = draft.Norm is null ? null : PlaceNorm(draft, stage, forward, convolved) };
    }

    private ConvNormPlan PlaceNorm(ConvDraft draft, ConvStagePlan stage, WindowPass forward, MapShape convolved)
    {
        NormPlan norm = Norm(draft.Norm!, convolved.Channels);
        MapPlan raw = AddMap(Sample, convolved, border: 0, pixelStride: null);
        ConvStagePlan convolution = stage with
        {
            Name = $"{stage.Name}Raw",
            Layers = new([stage.Layers[0]]),
            Output = raw,
            Activation = null,
            Pool = null,
            Rows = PlaceMap(0, convolved with { Height = 0 }, border: 0, pixelStride: null),
            WinogradForward = temporary.Use(scratch => WinogradChoice.Cut(forward with { Pool = null }, Shared, scratch, target)),
        };
        return new ConvNormPlan(norm, convolution, raw, AddRows(2 * norm.Channels), AddMap(Sample, draft.Output, border: 0, pixelStride: null));
    }

    private NormPlan Norm(NormDraft draft, int channels) => new(
        KernelName(draft.Name), target.Padded(channels), Parameter(draft.Name, "weight").Offset, Parameter(draft.Name, "bias").Offset,
        Parameter(draft.Name, "running_mean").Offset, Parameter(draft.Name, "running_var").Offset,
        Shared.Take(NormPlan.CoefficientRows * target.Padded(channels)), (float)draft.Spec.Momentum, (float)draft.Spec.Epsilon);

    private static WindowPass Back(Conv2dSpec conv, MapPlan input, MapPlan gradient, PhasePlan phase) =>
        new(conv.Kernel, conv.Stride, gradient.Channels, gradient.PixelStride, input.Height, input.Width, phase.Panels, Pool: null);

    private void AddDenseStages(List<DenseDraft> denses, RowsPlan input, RowsPlan inputGradient)
    {
        bool needsInputGradient = _stages.Any(stage => stage is ConvStagePlan);
        foreach (DenseDraft draft in denses)
        {
            WeightPlan weights = Weights(draft);
            RowsPlan output = AddRows(weights.Outputs);
            RowsPlan outputGradient = AddRows(weights.Outputs);
            DenseNormPlan? norm = draft.Norm is null ? null : new DenseNormPlan(Norm(draft.Norm, weights.Outputs), AddRows(weights.Outputs));
            _stages.Add(new DenseStagePlan(
                Name(draft), Words(draft), needsInputGradient, weights, Bias(draft), draft.Activation,
                input, output, outputGradient, inputGradient, Rows.Take(Arena.RoundUp(weights.PaddedOutputs)), Rows.Take(weights.PaddedOutputs),
                temporary.Use(scratch => InputBlocks.Cut(input.Columns, scratch, target)))
            {
                Dropouts = draft.Dropouts,
                ReadyGradients = temporary.Use(scratch => scratch.Take(WeightGradientTiles.DenseFloats(target))),
                Norm = norm,
            });
            input = output;
            inputGradient = outputGradient;
            needsInputGradient = true;
        }
    }

    private WeightPlan Weights(StageDraft draft)
    {
        ParameterPlan weight = Parameter(draft.Layers[0].Name, "weight");
        return new WeightPlan(weight.Offset, weight.Height * weight.RowStride, weight.Outputs, Panels.Cut(weight.Outputs, target));
    }

    private int Bias(StageDraft draft) => Parameter(draft.Layers[0].Name, "bias").Offset;

    private ParameterPlan Parameter(string layer, string name) => parameters.First(parameter => parameter.Name == $"{layer}.{name}");

    private MaxPoolPlan AddPool(MaxPool2dSpec pool, MapPlan output)
    {
        MaxPoolPlan plan = new(pool.Size, pool.Stride, 0);
        int bytes = output.Height * output.Width * output.PixelStride * plan.ArgMaxBytes;
        return plan with { ArgMax = Sample.Take((bytes + sizeof(float) - 1) / sizeof(float)) };
    }

    private RowsPlan AddRows(int columns)
    {
        int stride = RowStride(columns);
        return new RowsPlan(Rows.Take(stride), columns, stride);
    }

    /// <summary>Rows a multiple of 4 KiB apart would share cache sets; a cache line more keeps a tile's rows apart.</summary>
    private static int RowStride(int columns)
    {
        int stride = Arena.RoundUp(columns);
        return stride % 1024 == 0 ? Arena.RoundUp(stride + 1) : stride;
    }

    private MapPlan AddMap(Arena arena, MapShape shape, int border, int? pixelStride)
    {
        MapPlan map = PlaceMap(0, shape, border, pixelStride);
        return map with { Offset = arena.Take(map.Floats) };
    }

    private MapPlan PlaceMap(int offset, MapShape shape, int border, int? pixelStride) =>
        new(offset, shape.Height, shape.Width, shape.Channels, border, pixelStride ?? target.Padded(shape.Channels));

    private static int Padding(StageDraft draft) => draft is ConvDraft conv ? conv.Conv.Padding : 0;

    private static bool HasParameters(StageDraft draft) => draft is ConvDraft;

    private static EquatableArray<string> Words(StageDraft draft) =>
        draft.Layers.Select(layer => $"{layer.Name} (line {layer.Line}): {layer.Description}, {layer.Input} → {layer.Output}").ToEquatableArray();

    private static string Name(StageDraft draft) => Pascal(draft.Layers[0].KernelName);

    private string KernelName(string layer) =>
        Pascal(drafts.SelectMany(draft => draft.Layers).First(row => row.Name == layer).KernelName);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
