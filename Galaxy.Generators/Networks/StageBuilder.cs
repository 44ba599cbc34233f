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
internal sealed class StageBuilder(
    NetworkSpec spec, IReadOnlyList<StageDraft> drafts, EquatableArray<ParameterPlan> parameters, int convFloats, MapShape flattened,
    Target target)
{
    private readonly List<StagePlan> _stages = [];
    private Address? _folded;

    /// <summary>Per sample: maps and arg-max.</summary>
    public Arena Sample { get; } = new(MemoryArea.Maps);

    /// <summary>Per sample: rows of the batch matrices.</summary>
    public Arena Rows { get; } = new(MemoryArea.Rows);

    /// <summary>Per worker: gradients of one sample's maps.</summary>
    public Arena MapGradients { get; } = new(MemoryArea.MapGradients);

    /// <summary>Per worker: what a kernel needs only while it runs.</summary>
    public ScratchBlock Scratch { get; } = new();

    /// <summary>Once: repacked filters.</summary>
    public Arena Shared { get; } = new(MemoryArea.Shared);

    /// <summary>Every place in them.</summary>
    public IEnumerable<Address> Addresses =>
        [.. Sample.Addresses, .. Rows.Addresses, .. MapGradients.Addresses, .. Scratch.Addresses, .. Shared.Addresses];

    public EquatableArray<StagePlan> Build()
    {
        List<StageDraft> maps = drafts.Where(draft => draft is not DenseDraft).ToList();
        _folded = maps.Any(draft => draft is ConvDraft { Norm: not null }) ? Shared.Take("Convolutions", "Folded", convFloats) : null;
        string first = drafts.First(draft => draft is DenseDraft).Layers[0].Identifier;
        RowsPlan flat = AddRows(first, "Input", flattened.Height * flattened.Width * FlatPixelStride(drafts, spec.Input, target));
        RowsPlan flatGradient = maps.Count > 0 ? AddRows(first, "InputGradient", flat.Columns) : flat;
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
        MapPlan input = AddMap(Sample, "Image", "Input", maps[0].Input, Padding(maps[0]), maps[0] is ConvDraft ? maps[0].Input.Channels : null);
        MapPlan inputGradient = input;
        for (int index = 0; index < maps.Count; index++)
        {
            bool isLast = index == maps.Count - 1;
            StageDraft draft = maps[index];
            bool needsInputGradient = maps.Take(index).Any(HasParameters);
            bool hasGradient = needsInputGradient || HasParameters(draft);
            MapPlan output = isLast
                ? PlaceMap(draft.Output)
                : AddMap(Sample, OutputName(draft), "Output", draft.Output, Padding(maps[index + 1]), pixelStride: null);
            MapPlan outputGradient = isLast || !hasGradient
                ? PlaceMap(draft.Output)
                : AddMap(MapGradients, OutputName(draft), "OutputGradient", draft.Output, border: 0, pixelStride: null);
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
                Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, AddPool(OutputName(draft), pool.Pool, output)),
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
            source.Output, hasGradient ? AddMap(Sample, Name(draft), "OtherGradient", draft.Output, border: 0, pixelStride: null) : null, source.OutputGradient, draft.Activation);
        if (hasGradient)
            _stages[index] = source with { AddedBy = source.AddedBy.Append(add).ToEquatableArray() };
        return add;
    }

    private ConvStagePlan PlaceConv(
        ConvDraft draft, bool needsInputGradient, MapPlan input, MapPlan output, MapPlan inputGradient, MapPlan outputGradient)
    {
        Conv2dLayer conv = draft.Conv;
        MapShape convolved = draft.Layers[0].Output;
        MaxPoolPlan? pool = draft.Pool is null ? null : AddPool(OutputName(draft), draft.Pool, output);
        WeightPlan weights = Weights(draft);
        EquatableArray<PhasePlan> phases = needsInputGradient
            ? InputGradientPhases.Split(Name(draft), conv, draft.Input, Shared, target)
            : new([]);
        MapPlan convGradient = AddMap(MapGradients, Name(draft), "ConvGradient", convolved, InputGradientPhases.Border(phases, convolved), pixelStride: null);
        WindowPass forward = new(
            conv.Kernel, conv.Stride, input.Channels, input.PixelStride, convolved.Height, convolved.Width, weights.Panels, pool);
        bool poolsTiles = PoolTiles.Fit(forward, target);
        MapShape rows = pool is null || poolsTiles
            ? new MapShape(0, convolved.Width, conv.Filters)
            : new MapShape(pool.Size, (output.Width - 1) * pool.Stride + pool.Size, weights.Panels[0].Width);
        ConvStagePlan stage = new(
            Name(draft), Words(draft), needsInputGradient, input, output, inputGradient, outputGradient, conv,
            weights, Bias(draft), draft.Activation, pool,
            Scratch.Use(scratch => AddMap(scratch, Name(draft), "Rows", rows, border: 0, pixelStride: null)),
            WeightGradientTiles.ImageRows(conv, input, convolved, target), phases, convGradient,
            Scratch.Use(scratch => WinogradChoice.Cut(Name(draft), "Forward", forward, Shared, scratch, target)),
            Scratch.Use(scratch => WinogradChoice.CutWeightGradient(Name(draft), forward, MapGradients, scratch, target)),
            phases.Count == 0 ? null : Scratch.Use(scratch => WinogradChoice.Cut(Name(draft), "InputGradient", Back(conv, input, convGradient, phases[0]), Shared, scratch, target)));
        return stage with { PoolsTiles = poolsTiles, Folded = _folded, Norm = draft.Norm is null ? null : PlaceNorm(draft, stage, forward, convolved) };
    }

    private ConvNormPlan PlaceNorm(ConvDraft draft, ConvStagePlan stage, WindowPass forward, MapShape convolved)
    {
        NormPlan norm = Norm(draft.Norm!, convolved.Channels);
        MapPlan raw = AddMap(Sample, Name(draft), "Raw", convolved, border: 0, pixelStride: null);
        ConvStagePlan convolution = stage with
        {
            Name = $"{stage.Name}Raw",
            Layers = new([stage.Layers[0]]),
            Output = raw,
            Activation = null,
            Pool = null,
            Rows = PlaceMap(convolved with { Height = 0 }),
            WinogradForward = Scratch.Use(scratch => WinogradChoice.Cut(Name(draft), "TrainingForward", forward with { Pool = null }, Shared, scratch, target)),
        };
        return new ConvNormPlan(norm, convolution, raw, AddRows(norm.Name, "Sums", 2 * norm.Channels), AddMap(Sample, norm.Name, "MaskedGradient", draft.Output, border: 0, pixelStride: null));
    }

    private NormPlan Norm(NormDraft draft, int channels) => new(
        KernelName(draft.Name), target.Padded(channels), Parameter(draft.Name, "weight").Place, Parameter(draft.Name, "bias").Place,
        Parameter(draft.Name, "running_mean").Place, Parameter(draft.Name, "running_var").Place,
        Shared.Take(KernelName(draft.Name), "Coefficients", NormPlan.CoefficientRows * target.Padded(channels)), (float)draft.Spec.Momentum, (float)draft.Spec.Epsilon);

    private static WindowPass Back(Conv2dLayer conv, MapPlan input, MapPlan gradient, PhasePlan phase) =>
        new(conv.Kernel, conv.Stride, gradient.Channels, gradient.PixelStride, input.Height, input.Width, phase.Panels, Pool: null);

    private void AddDenseStages(List<DenseDraft> denses, RowsPlan input, RowsPlan inputGradient)
    {
        bool needsInputGradient = _stages.Any(stage => stage is ConvStagePlan);
        foreach (DenseDraft draft in denses)
        {
            WeightPlan weights = Weights(draft);
            RowsPlan output = AddRows(OutputName(draft), "Output", weights.Outputs);
            RowsPlan outputGradient = AddRows(OutputName(draft), "OutputGradient", weights.Outputs);
            DenseNormPlan? norm = draft.Norm is null ? null : new DenseNormPlan(Norm(draft.Norm, weights.Outputs), AddRows(Name(draft), "Raw", weights.Outputs));
            _stages.Add(new DenseStagePlan(
                Name(draft), Words(draft), needsInputGradient, weights, Bias(draft), draft.Activation,
                input, output, outputGradient, inputGradient, Rows.Take(Name(draft), "PackedGradient", Arena.RoundUp(weights.PaddedOutputs)), Rows.Take(Name(draft), "TransposedGradient", weights.PaddedOutputs),
                Scratch.Use(scratch => InputBlocks.Cut(Name(draft), input.Columns, scratch, target)))
            {
                Dropouts = draft.Dropouts,
                ReadyGradients = Scratch.Use(scratch => scratch.Take(Name(draft), "ReadyGradients", WeightGradientTiles.DenseFloats(target))),
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
        return new WeightPlan(weight.Place, weight.Height * weight.RowStride, weight.Outputs, Panels.Cut(weight.Outputs, target));
    }

    private Address Bias(StageDraft draft) => Parameter(draft.Layers[0].Name, "bias").Place;

    private ParameterPlan Parameter(string layer, string name) => parameters.First(parameter => parameter.Name == $"{layer}.{name}");

    private MaxPoolPlan AddPool(string layer, MaxPool2dLayer pool, MapPlan output)
    {
        int bytes = output.Height * output.Width * output.PixelStride * MaxPoolPlan.PositionBytes(pool.Size);
        return new MaxPoolPlan(pool.Size, pool.Stride, Sample.Take(layer, "ArgMax", (bytes + sizeof(float) - 1) / sizeof(float)));
    }

    private RowsPlan AddRows(string owner, string part, int columns)
    {
        int stride = RowStride(columns);
        return new RowsPlan(Rows.Take(owner, part, stride), columns, stride);
    }

    /// <summary>Rows a multiple of 4 KiB apart would share cache sets; a cache line more keeps a tile's rows apart.</summary>
    private static int RowStride(int columns)
    {
        int stride = Arena.RoundUp(columns);
        return stride % 1024 == 0 ? Arena.RoundUp(stride + 1) : stride;
    }

    private MapPlan AddMap(Arena arena, string owner, string part, MapShape shape, int border, int? pixelStride) =>
        arena.TakeMap(owner, part, shape, border, pixelStride ?? target.Padded(shape.Channels));

    /// <summary>A map that is the beginning of its block.</summary>
    private MapPlan PlaceMap(MapShape shape) =>
        new(null, null, shape.Height, shape.Width, shape.Channels, Border: 0, target.Padded(shape.Channels));

    private static int Padding(StageDraft draft) => draft is ConvDraft conv ? conv.Conv.Padding : 0;

    private static bool HasParameters(StageDraft draft) => draft is ConvDraft;

    private static EquatableArray<string> Words(StageDraft draft) =>
        draft.Layers.Select(layer => $"{layer.Name} (line {layer.Line}): {layer.Description}, {layer.Input} → {layer.Output}").ToEquatableArray();

    private static string Name(StageDraft draft) => draft.Layers[0].Identifier;

    /// <summary>The last layer, which the output is called by.</summary>
    private static string OutputName(StageDraft draft) => draft.Layers[draft.Layers.Count - 1].Identifier;

    private string KernelName(string layer) =>
        drafts.SelectMany(draft => draft.Layers).First(row => row.Name == layer).Identifier;
}
