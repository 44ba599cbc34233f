using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Labeling;

/// <summary>A label is a name that a class can have.</summary>
public sealed class LabelTextTests
{
    private static readonly string[] _known = ["completely round smooth", "edge-on", "spiral"];

    [Theory]
    [InlineData("spiral", "spiral")]
    [InlineData(" Spiral ", "spiral")]
    [InlineData("EDGE_ON", "edge-on")]
    [InlineData("edge on", "edge-on")]
    [InlineData("artifact", "artifact")]
    [InlineData("étoile, double", "étoile, double")]
    [InlineData("e\u0301toile", "étoile")]
    [InlineData("星系", "星系")]
    public void Taken(string given, string label) => Assert.Equal(label, LabelText.Label(given, _known).Value());

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("=1+1", "it begins with =")]
    [InlineData("-artifact", "it begins with -")]
    [InlineData("'artifact", "it begins with '")]
    [InlineData("7", "it is a number")]
    [InlineData("1.5e3", "it is a number")]
    [InlineData("None", "it is a word for a missing value")]
    [InlineData("a/b", "it contains /")]
    [InlineData("con", "Windows keeps this name")]
    [InlineData("Aux.txt", "Windows keeps this name")]
    [InlineData("a\nb", "it contains a control character")]
    [InlineData("a\u202eb", "it has an invisible character")]
    public void Refused(string given, string why) =>
        Assert.Contains(why, $"{LabelText.Label(given, _known).Failure()}", StringComparison.Ordinal);

    [Fact]
    public void A_label_and_a_name_have_a_hundred_letters_at_most()
    {
        Assert.Equal(100, LabelText.Label(new string('a', 100), _known).Value().Length);
        Assert.Contains("longer than 100 letters", $"{LabelText.Label(new string('a', 101), _known).Failure()}", StringComparison.Ordinal);
        Assert.Equal("Zoë", LabelText.Who(" Zoë ").Value());
        Assert.Contains("at most 100 letters", $"{LabelText.Who(new string('a', 101)).Failure()}", StringComparison.Ordinal);
        Assert.Contains("on one line", $"{LabelText.Who("a\tb").Failure()}", StringComparison.Ordinal);
    }
}
