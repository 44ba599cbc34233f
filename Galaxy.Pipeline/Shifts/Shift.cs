using System.Collections.Immutable;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Shifts;

/// <summary>A change of whole pictures, before they are framed: how another survey or a worse night would have shown them.</summary>
/// <param name="Name">For machines: <c>half</c>.</param>
/// <param name="Words">For people: <c>half scale</c>.</param>
/// <param name="Apply">A pure function, for any number of threads.</param>
internal sealed record Shift(string Name, string Words, Func<Image, Image> Apply)
{
    /// <summary>All that a model is tested under.</summary>
    public static ImmutableArray<Shift> All { get; } =
    [
        new("half", "half scale", HalfScale.Of),
        new("stretch", "another stretch", OtherStretch.Of),
        new("gray", "gray", Gray.Of),
        new("noise", "50 % more noise", MoreNoise.Of),
        new("blur", "blur of a worse night", WorseSeeing.Of),
        new("jpeg", "JPEG quality 50", StrongJpeg.Of),
    ];

    /// <summary>Pictures as they are.</summary>
    public static Shift None { get; } = new("none", "as they are", picture => picture);
}
