using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Language;

/// <summary>What is said of values that are missing, of another kind, or too many.</summary>
public sealed class ValueMessagesTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n", "the file is empty")]
    [InlineData("{\"a\": \"\\ud800\"}", "an escape in this string is half a surrogate pair")]
    public void Broken_text_is_told_why(string text, string reason) => AssertSays(text, reason);

    [Theory]
    [InlineData("[3]", "input' must be an object, not an array")]
    [InlineData("true", "input' must be an object, not true")]
    [InlineData("{ \"height\": {}, \"width\": 8, \"channels\": 3 }", "height' must be a whole number, not an object")]
    public void Input_of_another_kind_is_refused(string input, string reason) => AssertSays(Networks.Json(Networks.End, input), reason);

    [Theory]
    [InlineData("""{ "type": "dropout", "rate": "half" }""", "'rate' must be a number, not a string. For example, write 0.3.")]
    [InlineData("""{ "type": "conv2d", "filters": [4], "kernel": 3 }""", "'filters' must be a whole number, not an array.")]
    [InlineData("""{ "type": "add" }""", "add lacks 'from'. Add \"from\": \"conv1\".")]
    public void Field_of_a_layer_is_refused(string layer, string reason) => AssertSays(Networks.Json($"{layer}, {Networks.End}"), reason);

    [Theory]
    [InlineData("""{ "type": "maxPool2d", "size": 3 }, TIED""", "leave out 2 of the last rows and columns of the 8×8×3 map, so")]
    [InlineData("""TIED, { "type": "orientationPool" }, { "type": "avgPool2d", "size": 3 }""", "of the 8×8×2 map, so")]
    [InlineData("""{ "type": "conv2d", "filters": 2, "kernel": 3, "stride": 2, "padding": 1, "symmetry": "d4" }""", "1 of the last rows and columns of the 8×8×3 map with a padding of 1, so")]
    public void Windows_that_do_not_turn_are_refused_in_a_network_with_symmetry(string layers, string reason)
    {
        const string tied = """{ "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1, "symmetry": "d4" }""";
        string all = $"{layers.Replace("TIED", tied, StringComparison.Ordinal)}, {Networks.End}";
        AssertSays(Networks.Json(all, """{ "height": 8, "width": 8, "channels": 3 }"""), reason);
    }

    [Fact]
    public void Class_of_another_kind_is_shown_an_example() => AssertSays(
        Networks.Json(Networks.End).Replace("\"spiral\"", "3", StringComparison.Ordinal), "not a number. For example, write \"spiral\".");

    [Fact]
    public void Every_repetition_of_a_field_names_the_first() => Assert.Equal(
        2, SpecReader.Read("{\n\"name\": \"A\",\n\"name\": \"B\",\n\"name\": \"C\" }", "network.json").Print()
            .Split("a second time; the first is in line 2").Length - 1);

    [Theory]
    [InlineData(Limits.Classes, true)]
    [InlineData(Limits.Classes + 1, false)]
    public void Most_classes_are_taken_and_one_more_refused(int count, bool isTaken)
    {
        Net net = Net.Input(1, 1, 1).Dense(count) with { Classes = [.. Enumerable.Range(0, count).Select(index => $"class {index}")] };
        Assert.Equal(isTaken, SpecReader.Read(net.Json(), "network.json").Spec is not null);
    }

    private static void AssertSays(string json, string reason) =>
        Assert.Contains(reason, SpecReader.Read(json, "network.json").Print(), StringComparison.Ordinal);
}
