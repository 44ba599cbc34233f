using System.Text.Json;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The pictures of the training that the network finds most like one.</summary>
public sealed class SimilarPicturesTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private static Uri At(string path) => new(path, UriKind.Relative);

    [Fact]
    public async Task Those_of_the_run_are_found_by_themselves()
    {
        using ServedProgram served = new(trained.Run);
        (string Name, byte[] Bytes) file = SentPictures.OfFolder(trained.Sky)[0];
        string id = (await served.Client.Cards(file))[0].GetProperty("id").GetString()!;

        JsonElement similar = await Ready(served, $"api/pictures/{id}/similar?count=5");

        JsonElement[] nearest = [.. similar.GetProperty("nearest").EnumerateArray()];
        OpenApiDocument.Check("Similar", similar);
        Assert.Equal(5, nearest.Length);
        Assert.Equal(nearest.Select(near => near.GetProperty("similarity").GetDouble()).OrderDescending(), nearest.Select(near => near.GetProperty("similarity").GetDouble()));
        Assert.All(nearest, near => Assert.NotEqual(id, near.GetProperty("id").GetString()));
        foreach (JsonElement near in nearest)
        {
            string name = near.GetProperty("name").GetString()!;
            Assert.StartsWith($"{near.GetProperty("class").GetString()}/", name, StringComparison.Ordinal);
            byte[] shown = await served.Client.GetByteArrayAsync(At($"api/pictures/{near.GetProperty("id").GetString()}"));
            Assert.NotEmpty(shown);
        }
    }

    [Fact]
    public async Task Without_them_the_model_says_so()
    {
        using ServedProgram served = new("galaxySmall");

        JsonElement training = JsonElement.Parse(await served.Client.GetStringAsync(At("api/model"))).GetProperty("training");

        Assert.Equal("absent", training.GetProperty("state").GetString());
        Assert.Equal(
            "Training: the pictures that the model learned from are not at hand. Start galaxy serve with --training PATH if you have them.",
            training.GetProperty("note").GetString());
    }

    [Fact]
    public async Task Others_than_those_it_has_learned_from_are_none()
    {
        using ServedProgram served = new("galaxySmall", "--training", trained.Sky);
        string id = (await served.Client.Cards(SentPictures.OfFolder(trained.Sky)[0]))[0].GetProperty("id").GetString()!;

        JsonElement similar = await Ready(served, $"api/pictures/{id}/similar");

        Assert.Equal("failed", similar.GetProperty("state").GetString());
        Assert.Equal("Training: none of the pictures is one that the model learned from. Give --training those that are.", similar.GetProperty("note").GetString());
        Assert.Empty(similar.GetProperty("nearest").EnumerateArray());
    }

    private static async Task<JsonElement> Ready(ServedProgram served, string path)
    {
        while (true)
        {
            JsonElement similar = JsonElement.Parse(await served.Client.GetStringAsync(At(path)));
            if (similar.GetProperty("state").GetString() != "reading")
                return similar;
            await Task.Delay(_pause);
        }
    }
}
