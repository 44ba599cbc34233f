using System.Collections.Immutable;
using Galaxy.Generators.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Galaxy.Generators.Spec;

/// <summary>A network's name becomes the name of its C# type and of the files that hold it.</summary>
internal static class NetworkName
{
    /// <summary>Names that mean something else in generated code.</summary>
    private static readonly ImmutableHashSet<string> _reserved =
    [
        "Galaxy", "System", "Microsoft", "Networks", "NetworkRegistry", "All", "DefaultName", "Use", "TResult", "IReadOnlyList",
        "INetwork", "INetworkUser", "NetworkInfo", "LayerInfo", "ParameterInfo", "ParameterLayout", "MemoryNeeds", "Shape", "Info",
        "BatchGuard", "BatchLoss", "LossRule", "BatchStep", "TrainingBatch", "GC", "FloatMemory", "Workspace", "Workers", "Lane", "LaneSum", "ArgMax", "SoftmaxCrossEntropy",
        "Forward", "LossAndGradients", "ClassGradients", "Maps", "MapArea", "CreateInfo", "CopyImage", "BackwardLane", "ForwardLane", "TrainingForwardLane", "RunBackward", "RunForward", "RunTrainingForward", "FoldNorms", "BatchNorm", "NormLayer", "Dropout", "RunKernel", "Kernels", "KernelInfo", "ImmutableArray",
        "ArgumentException", "ArgumentOutOfRangeException", "Math", "MethodImpl", "MethodImplOptions", "ReadOnlySpan", "Span",
        "Unsafe", "Vector256", "Vector512", "Prefetch", "Transpose", "IGradientUse", "TGradientUse", "StoredGradients", "UpdatedWeights", "Update", "UpdateKernel", "LossAndUpdate", "TRule",
        "ConditionalSelect", "Create", "Equals", "FusedMultiplyAdd", "GreaterThan", "LessThan", "Load", "Store",
    ];

    /// <summary>Whether generated code uses the name for something else than the network.</summary>
    public static bool IsReserved(string name) =>
        _reserved.Contains(name)
        || LayerKinds.All.Any(kind =>
            name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && name.Length > kind.Length && char.IsDigit(name[kind.Length]));

    /// <summary>The name, or null when it is not there, or is wrong and logged.</summary>
    public static string? Read(JsonNode.Text? node, MistakeLog mistakes)
    {
        if (node is null)
            return null;
        if (Fault(node.Value) is not { } fault)
            return node.Value;
        mistakes.Add(Rules.InvalidName, node.Span, Words.Quote(node.Value), fault);
        return null;
    }

    private static string? Fault(string name) => name switch
    {
        "" => "it is empty",
        { Length: > Limits.NameLength } => $"it is longer than {Limits.NameLength} letters",
        _ when name[0] is >= '0' and <= '9' => "it begins with a digit",
        _ when !name.All(IsAllowed) => "it contains more than the letters A to Z, digits and underscores",
        _ when SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            => "it is a keyword of C#",
        _ when IsReserved(name) => "generated code uses it for something else",
        _ => null,
    };

    /// <summary>Letters of the alphabet only: not every letter C# allows may stand in a file's name.</summary>
    private static bool IsAllowed(char letter) =>
        letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';
}
