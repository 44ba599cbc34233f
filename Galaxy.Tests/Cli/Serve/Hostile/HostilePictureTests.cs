using System.Net;
using System.Text.Json;
using Galaxy.Tests.Fuzzing;
using Galaxy.Tests.Fuzzing.Forms;
using Galaxy.Tests.Generator;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>Damaged pictures, and names that lead elsewhere: each has its answer or its sentence, and the picture among them is classified.</summary>
public sealed class HostilePictureTests(ServedGalaxies served) : IClassFixture<ServedGalaxies>
{
    private const int Inputs = 40;

    public static TheoryData<string> Forms => [.. PictureForms.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Hostile_pictures_have_an_answer_or_a_sentence(string name)
    {
        (string Name, byte[] File)[] files = [.. Hostile(PictureForms.All.Single(form => form.Name == name)), ("good.jpg", ServedGalaxies.Good)];

        (HttpStatusCode status, JsonElement[] answers) = await served.Post("api/predict", files);
        (HttpStatusCode streamed, JsonElement[] cards) = await served.Post("api/pictures", files);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, streamed));
        JsonElement document = Assert.Single(answers);
        string?[] problems = [.. document.GetProperty("unreadable").EnumerateArray().Select(file => file.GetProperty("problem").GetString())];
        Assert.Equal(files.Length, document.GetProperty("predictions").GetArrayLength() + problems.Length);
        Assert.All(problems, problem => Assert.EndsWith(".", problem, StringComparison.Ordinal));
        Assert.Equal(files.Length, cards.Length);
        Assert.Equal(problems.Length, cards.Count(card => card.TryGetProperty("problem", out _)));
        Assert.Single(cards, card => card.GetProperty("name").GetString() == "good.jpg" && card.TryGetProperty("class", out _));
        served.AssertUnharmed();
    }

    [Fact]
    public async Task Hostile_names_are_only_shown()
    {
        Random random = new(22);
        string[] names =
        [
            "../../secret.png", "..\\secret.png", served.SecretPath, $"file://{served.SecretPath}", "/dev/zero", "C:\\secret.png", "~/secret.png",
            new('x', 5000), .. HostileNames.Fragments.Where(name => !name.AsSpan().ContainsAny('\r', '\n', '"')), .. Enumerable.Range(0, 40)
                .Select(_ => HostileNames.Text(random)).Where(name => !name.AsSpan().ContainsAny('\r', '\n', '"')),
        ];

        (HttpStatusCode status, JsonElement[] cards) = await served.Post("api/pictures", names.Select(name => (name, ServedGalaxies.Good)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(names.Length, cards.Length);
        Assert.Single(cards.Select(card => card.TryGetProperty("id", out JsonElement id) ? id.GetString() : null).Distinct());
        served.AssertUnharmed();
    }

    private static IEnumerable<(string Name, byte[] File)> Hostile(FuzzForm form) =>
        Enumerable.Range(0, Inputs).Select(number => ($"{number}{form.Ending}", form.Mutate(form.Seeds, new Random(number))));
}
