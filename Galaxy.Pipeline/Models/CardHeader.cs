using System.Collections.Immutable;
using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Models;

/// <summary>What a model's card says in short: the lines <c>key: value</c> between its first two lines of <c>---</c>.</summary>
internal sealed record CardHeader
{
    private const string Fence = "---";
    private const string Separator = ": ";
    private const string FirstKey = "model";
    private const string SecondKey = "network";
    private const int HeadBytes = 1024;

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Its network's name.</summary>
    public required string Network { get; init; }

    /// <summary>How many classes it tells apart.</summary>
    public required string Classes { get; init; }

    /// <summary>What it learned from.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>How good it is, and how that was measured.</summary>
    public required string Measured { get; init; }

    /// <summary>SHA-256 of its file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="card">The card, which has all of it.</param>
    public static CardHeader Read(string card)
    {
        ImmutableDictionary<string, string> values = card.Split('\n').Skip(1).TakeWhile(line => line != Fence)
            .Select(line => line.Split(Separator, 2)).ToImmutableDictionary(pair => pair[0], pair => pair[1]);
        return new CardHeader
        {
            Model = values[FirstKey],
            Network = values[SecondKey],
            Classes = values["classes"],
            TrainedOn = values["trained on"],
            Measured = values["measured"],
            Sha256 = values["sha256"],
        };
    }

    /// <summary>Whether a file is a card.</summary>
    public static bool IsAt(string path) =>
        Encoding.UTF8.GetString(BoundedFile.Head(path, HeadBytes)).Split('\n') is [Fence, var first, var second, ..]
        && first.StartsWith(FirstKey + Separator, StringComparison.Ordinal) && second.StartsWith(SecondKey + Separator, StringComparison.Ordinal);

    /// <summary>The lines at the top of a card.</summary>
    public string ToText() => string.Join('\n', [
        Fence, $"{FirstKey}: {Model}", $"{SecondKey}: {Network}", $"classes: {Classes}", $"trained on: {TrainedOn}", $"measured: {Measured}",
        $"sha256: {Sha256}", Fence, ""]);
}
