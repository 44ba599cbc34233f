using Galaxy.Pipeline.Cli.Serve.Learning;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>What a training is like if nobody says.</summary>
public sealed class LearningRequestTests
{
    [Theory]
    [InlineData(1, 40)]
    [InlineData(60, 40)]
    [InlineData(200, 12)]
    [InlineData(2000, 4)]
    public void Epochs_take_about_a_minute(int pictures, int epochs) => Assert.Equal(epochs, new LearningRequest().EpochsFor(pictures));

    [Fact]
    public void Epochs_that_are_given_are_taken() => Assert.Equal(3, new LearningRequest(Epochs: 3).EpochsFor(200));

    [Theory]
    [InlineData(10, 0.2)]
    [InlineData(200, 0.12)]
    [InlineData(2000, 0.05)]
    public void Enough_new_pictures_validate_for_a_promise(int labeled, double share) =>
        Assert.Equal(share, LearningRequest.ValidationFor(labeled));
}
