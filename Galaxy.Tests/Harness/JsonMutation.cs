using System.Collections.Immutable;
using System.Text.Json;
using Galaxy.Kernels.Numerics;

namespace Galaxy.Tests.Harness;

/// <summary>Mutates JSON in structured ways: any value in the tree, including strings that contain JSON.</summary>
internal static class JsonMutation
{
    private static readonly ImmutableArray<string> Leaves =
    [
        "0", "-0", "1", "-1", "2", "3", "7", "0.5", "-0.5", "1.5", "1e3", "255", "2147483647", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807", "18446744073709551615", "18446744073709551616", "1e308", "1e309", "-1e309", "1e-400", "1e99999999999", "-1e-99999999999",
        "123456789012345678901234567890", "null", "true", "false", "\"\"", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"1\"", "\"flaat\"", "\"F16\"",
        "\"F64\"", "\"I8\"", "\"\\u0000\"", "\"\\ud800\"", "\"--help\"", "\"--data=\\u0000\"", "\"--epochs=1e99\"", "[]", "{}", "[null]", "[[1]]",
    ];

    /// <summary>Between one and three changes.</summary>
    public static LooseJson Of(LooseJson json, ref RandomStream random)
    {
        LooseJson changed = json;
        for (int count = random.NextInt(3); count >= 0; count--)
            changed = Changed(changed, ref random);
        return changed;
    }

    private static LooseJson Changed(LooseJson tree, ref RandomStream random) => tree switch
    {
        LooseJson.Fields { Members.Length: > 0 } fields => Changed(fields, ref random),
        LooseJson.Items { Values.Length: > 0 } items => Changed(items, ref random),
        LooseJson.Leaf leaf when Inner(leaf) is { } inner && random.NextInt(8) > 0 => new LooseJson.Leaf(LooseJson.Quoted($"{Changed(inner, ref random)}")),
        _ => Other(tree, ref random),
    };

    private static LooseJson Changed(LooseJson.Fields fields, ref RandomStream random)
    {
        int at = random.NextInt(fields.Members.Length);
        (string name, LooseJson value) = fields.Members[at];
        int other = random.NextInt(fields.Members.Length);
        return random.NextInt(24) switch
        {
            0 => Other(fields, ref random),
            1 => new LooseJson.Fields(fields.Members.RemoveAt(at)),
            2 => new LooseJson.Fields(fields.Members.Add(fields.Members[at])),
            3 => new LooseJson.Fields(fields.Members.Add((name, Changed(value, ref random)))),
            4 => new LooseJson.Fields(fields.Members.SetItem(at, (name + "x", value))),
            5 => new LooseJson.Fields(fields.Members.SetItem(at, (name, fields.Members[other].Value))),
            6 => new LooseJson.Fields(fields.Members.Insert(other, ("more", value))),
            _ => new LooseJson.Fields(fields.Members.SetItem(at, (name, Changed(value, ref random)))),
        };
    }

    private static LooseJson Changed(LooseJson.Items items, ref RandomStream random)
    {
        int at = random.NextInt(items.Values.Length);
        return random.NextInt(12) switch
        {
            0 => Other(items, ref random),
            1 => new LooseJson.Items(items.Values.RemoveAt(at)),
            2 => new LooseJson.Items(items.Values.Insert(at, items.Values[at])),
            3 => new LooseJson.Items([.. items.Values.Reverse()]),
            _ => new LooseJson.Items(items.Values.SetItem(at, Changed(items.Values[at], ref random))),
        };
    }

    /// <summary>A replacement, or the same value deeply nested.</summary>
    private static LooseJson Other(LooseJson tree, ref RandomStream random) => random.NextInt(16) == 0
        ? new LooseJson.Leaf($"{new string('[', 70)}{tree}{new string(']', 70)}")
        : new LooseJson.Leaf(Leaves[random.NextInt(Leaves.Length)]);

    private static LooseJson? Inner(LooseJson.Leaf leaf)
    {
        if (!leaf.Raw.StartsWith('"'))
            return null;
        try
        {
            string text = JsonSerializer.Deserialize<string>(leaf.Raw)!;
            return text.Length > 0 && (text[0] is '{' or '[' or '-' || char.IsAsciiDigit(text[0])) ? LooseJson.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
