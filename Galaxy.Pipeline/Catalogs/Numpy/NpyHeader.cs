using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>What stands before the numbers of a <c>.npy</c> file.</summary>
/// <param name="Element">The type of its elements.</param>
/// <param name="ColumnMajor">Whether the first axis changes fastest (Fortran's order).</param>
/// <param name="Shape">The length of each axis.</param>
/// <param name="Length">The header's own bytes.</param>
internal sealed partial record NpyHeader(ElementType Element, bool ColumnMajor, ImmutableArray<long> Shape, int Length)
{
    /// <summary>The most bytes that a header has.</summary>
    public const int Longest = 64 << 10;

    private const int Fixed = 10;
    private const int MostAxes = 32;
    private const int MostElementBytes = 4_000_000;

    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Whether a letter of a text takes four bytes.</summary>
    public bool WideText { get; private init; }

    /// <summary>The bytes that the numbers take.</summary>
    public long DataLength => checked(Shape.Aggregate((long)Element.Bytes, (product, length) => product * length));

    /// <param name="head">The file's first bytes, as many as there are up to <see cref="Longest"/>.</param>
    /// <exception cref="InvalidDataException">It is no header.</exception>
    public static NpyHeader Parse(ReadOnlySpan<byte> head)
    {
        if (head.Length < Fixed + 2 || !head.StartsWith(Magic))
            throw new InvalidDataException("it does not begin as a NumPy array does");
        int start = head[6] == 1 ? Fixed : Fixed + 2;
        long length = head[6] == 1 ? BitConverter.ToUInt16(head[8..]) : BitConverter.ToUInt32(head[8..]);
        if (length > head.Length - start)
            throw new InvalidDataException("its header is cut off, or too long");
        string text = Encoding.Latin1.GetString(head.Slice(start, (int)length));
        return new NpyHeader(TypeOf(text), Order().Match(text).Groups["order"].Value == "True", ShapeOf(text), start + (int)length)
        {
            WideText = Type().Match(text).Groups["kind"].Value == "U",
        };
    }

    private static ElementType TypeOf(string text)
    {
        if (Type().Match(text) is not { Success: true, Groups: var groups })
            return ElementType.Of(ElementKind.Other, 1);
        int count = int.TryParse(groups["size"].ValueSpan, out int size) ? size : 0;
        bool bigEndian = groups["order"].Value == ">";
        return groups["kind"].Value switch
        {
            "u" => ElementType.Of(ElementKind.Unsigned, count, bigEndian),
            "i" => ElementType.Of(ElementKind.Signed, count, bigEndian),
            "f" => ElementType.Of(ElementKind.Float, count, bigEndian),
            "b" => ElementType.Of(ElementKind.Boolean, 1),
            "S" => ElementType.Of(ElementKind.Text, count),
            "U" => ElementType.Of(ElementKind.Text, count * sizeof(int), bigEndian),
            _ => ElementType.Of(ElementKind.Other, count),
        };
    }

    /// <exception cref="InvalidDataException">There is none, or one that no array can have.</exception>
    private static ImmutableArray<long> ShapeOf(string text)
    {
        string[] lengths = Axes().Match(text).Groups["axes"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!Axes().IsMatch(text) || lengths.Length > MostAxes)
            throw new InvalidDataException("its header does not say which shape it has");
        ImmutableArray<long> shape = [.. lengths.Select(length => long.TryParse(length.TrimEnd('L'), NumberStyles.None, null, out long value)
            ? value
            : throw new InvalidDataException($"its header says that an axis has the length {length}"))];
        return shape.Aggregate((Int128)MostElementBytes, (product, length) => product > long.MaxValue ? product : product * length) <= long.MaxValue
            ? shape
            : throw new InvalidDataException($"its header claims the shape {string.Join('×', shape)}, more than any file holds");
    }

    [GeneratedRegex(@"'descr':\s*'(?<order>[<>|=]?)(?<kind>[a-zA-Z])(?<size>[0-9]{0,6})'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Type();

    [GeneratedRegex(@"'fortran_order':\s*(?<order>True|False)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();

    [GeneratedRegex(@"'shape':\s*\((?<axes>[0-9L,\s]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Axes();
}
