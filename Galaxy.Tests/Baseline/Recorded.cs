using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Baseline;

/// <summary>Recorded cases in a file next to this one, with the SHA-256 of their results.</summary>
internal static class Recorded
{
    /// <summary>The names of a file's cases.</summary>
    public static TheoryData<string> Names(string file) => [.. Cases(file).Select(Name)];

    /// <summary>A case by its name.</summary>
    public static JsonObject Case(string file, string name) => Cases(file).Single(recorded => Name(recorded) == name);

    /// <summary>Fails unless the bytes have the recorded hash.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="bytes">The result.</param>
    /// <param name="field">The field with the hash.</param>
    public static void Holds(JsonObject recorded, ReadOnlySpan<byte> bytes, string field = "sha256")
    {
        string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.True((string?)recorded[field] == actual, $"{Name(recorded)}: {field} is {actual}, recorded {recorded[field]}");
    }

    private static string Name(JsonObject recorded) => (string)recorded["name"]!;

    private static JsonObject[] Cases(string file) => JsonSerializer.Deserialize<JsonObject[]>(SourceTree.Read($"Galaxy.Tests/Baseline/{file}"))!;
}
