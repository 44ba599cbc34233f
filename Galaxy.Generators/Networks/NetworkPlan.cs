using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>All that the emitters need: shapes, stages, tiles and memory, decided.</summary>
/// <param name="Spec">The spec it was made from, in canonical form.</param>
internal sealed record NetworkPlan(
    string Name, string FileName, string Spec, InputSpec Input, EquatableArray<string> Classes,
    EquatableArray<LayerPlan> Layers, EquatableArray<ParameterPlan> Parameters, EquatableArray<StagePlan> Stages,
    MemoryPlan Memory, Target Target)
{
    public KernelContext Context => new(Name, FileName, Target);

    /// <summary>Every place that generated code calls by a name.</summary>
    public required EquatableArray<Address> Addresses { get; init; }

    public IEnumerable<MapStagePlan> MapStages => Stages.OfType<MapStagePlan>();

    public IEnumerable<DenseStagePlan> DenseStages => Stages.OfType<DenseStagePlan>();
}

/// <summary>One layer as the network's table of layers shows it.</summary>
/// <param name="Name">Its own name, or kind and number.</param>
/// <param name="KernelName">Kind and number, which begin the names of its kernels.</param>
internal sealed record LayerPlan(
    string Name, string KernelName, string Description, int Line, MapShape Input, MapShape Output, int Parameters, long ForwardFlops, long StepFlops)
{
    /// <summary>Its kernel name as a C# type's: what names of its memory begin with.</summary>
    public string Identifier => char.ToUpperInvariant(KernelName[0]) + KernelName.Substring(1);
}

/// <summary>One parameter tensor: name and shape in a model file, place and strides in parameter memory.</summary>
internal sealed record ParameterPlan(
    string Name, EquatableArray<int> Shape, Address Place, int Outputs, int Height, int Width, int Channels,
    int RowStride, int ColumnStride, int ChannelStride);

/// <summary>Memory in floats: of the parameters, and of what a batch needs.</summary>
/// <param name="ScratchFloats">Of a thread, before the map gradients; part of its <paramref name="Worker"/>.</param>
/// <param name="ConvParameters">The parameters of the convolutions, which come first: their gradients are summed lane by lane.</param>
/// <param name="NormedParameters">The same with batch norms' scales and shifts, which follow.</param>
/// <param name="TrainableParameters">All but running statistics, which come last.</param>
internal sealed record MemoryPlan(
    int Parameters, int ConvParameters, int NormedParameters, int TrainableParameters, int Sample, int Row, int Worker, int Shared, int ScratchFloats);
