using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Kernels.Numerics;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Generator;

/// <summary>Random specs as a stranger could write them into a model file: networks with any names and numbers, whole or mutated.</summary>
internal static class HostileSpecs
{
    private static readonly ImmutableArray<string> _numbers =
    [
        "0", "-0", "-1", "0.5", "1e400", "-1e400", "1e-400", "1e99999999999", "2147483647", "2147483648", "4294967296", "18446744073709551616", "65536", "4096", "4097",
        "128", "NaN", "Infinity", "0x10", "01", "1e", "+1", new('9', 2000), $"0.{new string('0', 2000)}1", "null", "true", "[]", "{}", "\"1\"", "[[1]]",
    ];

    private static readonly ImmutableArray<string> _pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\uD800", "\0", "/*", "*/", "//", "\r", "\n", "\u2028", "\uFEFF", "\"name\": \"class\",", "\"type\": \"dense\",",
        "\"layers\": [],", "\"from\": \"conv1\",", "\"kernel\": 4096,", "\"height\": 4096,", "\"classes\": [\"a\"],",
    ];

    /// <summary>Draws specs: half of them whole, the others mutated as text or as a tree.</summary>
    public static IEnumerable<string> Draw(int seed, int count)
    {
        Random random = new(seed);
        RandomStream stream = new((ulong)seed);
        for (int index = 0; index < count; index++)
        {
            string text = Network(random);
            yield return random.Next(4) switch
            {
                0 => MutatedText(text, random),
                1 => MutatedTree(text, ref stream),
                _ => text,
            };
        }
    }

    private static string Network(Random random)
    {
        string[] classes = [.. Enumerable.Range(0, random.Next(2, 6)).Select(index => Rarely(random) ? HostileNames.Text(random) : $"{Harmless(random)} {index}")];
        string[] fields =
        [
            Field("name", LooseJson.Quoted(Rarely(random) ? HostileNames.Text(random) : HostileNames.Of(HostileNames.Allowed, random))),
            Field("input", $"{{{Field("height", Number(random, 1, 12))},{Field("width", Number(random, 1, 12))},{Field("channels", Number(random, 1, 4))}}}"),
            Field("classes", $"[{string.Join(',', classes.Select(LooseJson.Quoted))}]"),
            Field("layers", $"[{string.Join(',', [.. Layers(random), Layer(random, "flatten"), Layer(random, "dense", Field("units", $"{classes.Length}"))])}]"),
            .. Extra(random),
        ];
        random.Shuffle(fields);
        return $"{{{string.Join(random.Next(8) == 0 ? ",/* \" */\n" : ",", fields)}}}";
    }

    private static IEnumerable<string> Layers(Random random)
    {
        for (int count = random.Next(5); count > 0; count--)
        {
            yield return random.Next(8) switch
            {
                0 => Layer(random, "relu"),
                1 => Layer(random, "leakyRelu", Field("slope", Rarely(random) ? Number(random, 0, 2) : "0.25")),
                2 => Layer(random, "conv2d", Field("filters", Number(random, 1, 20)), Field("kernel", Number(random, 1, 3)), Field("padding", Number(random, 0, 2))),
                3 => Layer(random, "maxPool2d", Field("size", Number(random, 1, 2))),
                4 => Layer(random, "add", Field("from", LooseJson.Quoted(Rarely(random) ? HostileNames.Text(random) : "relu1"))),
                5 => Layer(random, "dropout", Field("rate", Rarely(random) ? Number(random, 0, 1) : "0.5")),
                6 => Layer(random, Rarely(random) ? HostileNames.Text(random) : "silu"),
                _ => $"{Layer(random, "relu", Field("name", "\"stem\""))},{Layer(random, "add", Field("from", "\"stem\""))}",
            };
        }
    }

    private static string Layer(Random random, string type, params string[] fields)
    {
        string[] name = random.Next(3) > 0 || fields.Any(field => field.StartsWith("\"name\"", StringComparison.Ordinal))
            ? []
            : [Field("name", LooseJson.Quoted(Rarely(random) ? HostileNames.Text(random) : $"{HostileNames.Of(HostileNames.Allowed, random)[..1]}_{random.Next(1000)}"))];
        return $"{{{string.Join(',', [Field("type", LooseJson.Quoted(type)), .. name, .. fields, .. Extra(random)])}}}";
    }

    /// <summary>Seldom a field that does not belong there, or is there a second time.</summary>
    private static string[] Extra(Random random) =>
        Rarely(random) && Rarely(random) ? [Field(random.Next(2) == 0 ? "name" : HostileNames.Text(random), LooseJson.Quoted(HostileNames.Text(random)))] : [];

    /// <summary>A name that a class may have.</summary>
    private static string Harmless(Random random) =>
        string.Concat(HostileNames.Text(random).Where(letter => !char.IsControl(letter) && !"/\\:*?\"<>|\uFFFD".Contains(letter))).TrimStart();

    private static string Number(Random random, int from, int to) =>
        random.Next(40) == 0 ? HostileNames.Of(_numbers, random) : random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);

    private static string MutatedText(string text, Random random)
    {
        for (int times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - start);
            text = random.Next(3) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                _ => text.Insert(start, HostileNames.Of(_pieces, random)),
            };
        }

        return text;
    }

    private static string MutatedTree(string text, ref RandomStream stream)
    {
        try
        {
            return $"{JsonMutation.Of(LooseJson.Parse(text), ref stream)}";
        }
        catch (System.Text.Json.JsonException)
        {
            return text;
        }
    }

    private static string Field(string name, string value) => $"{LooseJson.Quoted(name)}:{value}";

    private static bool Rarely(Random random) => random.Next(10) == 0;
}
