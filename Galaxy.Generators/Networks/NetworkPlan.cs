using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Networks;

/// <summary>A network with all decisions made: shapes, stages, tiles and memory.</summary>
internal sealed record NetworkPlan
{
    /// <summary>The network's spec.</summary>
    public required NetworkSpec Spec { get; init; }

    /// <summary>The network's table of layers.</summary>
    public required EquatableArray<LayerPlan> Layers { get; init; }

    /// <summary>The parameter tensors in the order of the layers.</summary>
    public required EquatableArray<ParameterPlan> Parameters { get; init; }

    /// <summary>The tensors that are tied.</summary>
    public required TiedPlan Tied { get; init; }

    /// <summary>The stages on maps, in order.</summary>
    public required EquatableArray<MapStagePlan> MapStages { get; init; }

    /// <summary>The stages on the whole batch, which follow.</summary>
    public required EquatableArray<BatchStagePlan> BatchStages { get; init; }

    /// <summary>The memory that it takes.</summary>
    public required MemoryPlan Memory { get; init; }

    /// <summary>Every named address of generated code.</summary>
    public required EquatableArray<Address> Addresses { get; init; }

    /// <summary>The machine that it is planned for.</summary>
    public required Target Target { get; init; }

    /// <summary>The namespaces of its types.</summary>
    public NetworkSpace Space { get; init; } = NetworkSpace.Galaxy;

    public string Name => Spec.Name;

    public IEnumerable<StagePlan> Stages => [.. MapStages, .. BatchStages];

    public KernelContext Context => new(Spec.Name, Spec.FileName, Target, Space);
}
