using CsCheck;

namespace Galaxy.Tests.Harness;

public sealed class PropertyTests
{
    [Fact]
    public void Values_are_the_same_in_every_run()
    {
        Assert.Equal(Numbers(seed: 1), Numbers(seed: 1));
        Assert.NotEqual(Numbers(seed: 1), Numbers(seed: 2));
    }

    [Fact]
    public void A_value_that_fails_is_made_smaller()
    {
        string message = Assert.Throws<CsCheckException>(() => Gen.Int[0, 1000].Holds(seed: 1, count: 100, value => Assert.True(value <= 500))).Message;
        string[] lines = message.Split('\n');
        Assert.Contains("shrinks", lines[0], StringComparison.Ordinal);
        Assert.InRange(int.Parse(lines[1]), 501, 600);
    }

    [Fact]
    public void What_holds_passes() => Gen.Int[0, 9].Holds(seed: 1, count: 100, value => Assert.InRange(value, 0, 9));

    private static IEnumerable<int> Numbers(uint seed) => Gen.Int.Draw(seed, count: 5).Select(drawn => drawn.Value);
}
