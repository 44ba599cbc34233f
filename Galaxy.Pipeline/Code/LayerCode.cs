using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Code;

/// <summary>The generated code of a layer.</summary>
/// <param name="Layer">Its name: <c>conv2</c>.</param>
/// <param name="Files">The files of the stage that computes it, perhaps together with other layers.</param>
public sealed record LayerCode(string Layer, ImmutableArray<GeneratedFile> Files)
{
    /// <summary>Finds it among a build's files.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer's name, ignoring case.</param>
    /// <param name="files">All generated files.</param>
    public static Result<LayerCode> Find(NetworkInfo network, string layer, ImmutableArray<GeneratedFile> files)
    {
        if (network.FindLayer(layer) is not { } known)
            return new Problem("--code", $"{network.Name} has no layer '{layer}'",
                Suggestions.Remedy([.. network.Layers.Select(any => any.Name)], layer));
        if (files.IsEmpty)
            return new Problem("--code",
                $"the generated sources are missing: {GeneratedSources.Symbols}, which holds them, is not beside the program",
                "Copy it from the build, or build again");
        ImmutableArray<GeneratedFile> found = [.. files.Where(file => IsOf(file, network, known))];
        return found.IsEmpty
            ? new Problem("--code", $"{known.Name} ({known.Description}) has no kernel, because it changes nothing in memory",
                "Choose a layer before or after it")
            : Result.Ok(new LayerCode(known.Name, found));
    }

    /// <summary>The header of a kernel's file names the layers that it computes, each with its line.</summary>
    private static bool IsOf(GeneratedFile file, NetworkInfo network, LayerInfo layer) =>
        file.Name.StartsWith($"{network.Name}.", StringComparison.Ordinal)
        && file.Text.Contains($"\n//   {layer.Name} (line {layer.Line}): ", StringComparison.Ordinal);
}
