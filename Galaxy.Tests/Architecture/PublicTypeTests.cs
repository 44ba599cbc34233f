using System.ComponentModel;
using System.Reflection;
using Galaxy.Kernels.Contract;

namespace Galaxy.Tests.Architecture;

/// <summary>
/// What users of the package see of Galaxy.Kernels. Generated code needs more, which editors do not show. Every member is tracked in
/// PublicAPI.Unshipped.txt.
/// </summary>
public sealed class PublicTypeTests
{
    private static readonly string[] Shown =
    [
        "BatchLoss", "INetwork", "LayerCost", "LayerInfo", "LossRule", "NetworkInfo", "NetworkModel`1", "Optimizer", "ParameterInfo",
        "ParameterKind", "Shape", "TrainingOptions", "VoteLoss", "VoteQuestion", "VoteTree",
    ];

    [Fact]
    public void Few_types_are_shown() => Assert.Equal(
        Shown, typeof(INetwork).Assembly.ExportedTypes
            .Where(type => !type.IsNested && type.Namespace != "Galaxy.Kernels.Networks" && !IsForGeneratedCode(type))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal));

    private static bool IsForGeneratedCode(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
