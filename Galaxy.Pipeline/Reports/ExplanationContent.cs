using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Explanations;

namespace Galaxy.Pipeline.Reports;

/// <summary>Everything that explain.html shows.</summary>
/// <param name="Network">The network that answered.</param>
/// <param name="Explained">The pictures; their overlays lie beside the page.</param>
internal sealed record ExplanationContent(NetworkInfo Network, ExplainedPictures Explained)
{
    /// <summary>The map that the heat comes from: <c>conv3, 8×8</c>.</summary>
    public string Map => $"{Explained.Layer.Name}, {Explained.Layer.Map.Shape.Height}×{Explained.Layer.Map.Shape.Width}";

    /// <summary>The pictures of every class that was explained.</summary>
    public ImmutableArray<(string Class, ImmutableArray<ExplainedPicture> Pictures)> ByClass =>
    [
        .. Network.Classes
            .Select(name => (name, Pictures: (ImmutableArray<ExplainedPicture>)[.. Explained.Rows.Where(row => row.Class.Name == name)]))
            .Where(part => !part.Pictures.IsEmpty),
    ];
}
