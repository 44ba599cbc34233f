using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>Texts that are in memory already.</summary>
internal sealed class TextArray : StoredArray
{
    private readonly ImmutableArray<string> _texts;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public TextArray(string name, ImmutableArray<string> texts)
    {
        (Name, Shape, Element) = (name, [texts.Length], ElementType.Of(ElementKind.Text, 1));
        _texts = texts;
    }

    public override Result<byte[]> Read(long row, long count) => new Problem(Name, "it is text", "Name an array of numbers");

    public override Result<string[]> ReadTexts() => Result.Ok(_texts.ToArray());
}
