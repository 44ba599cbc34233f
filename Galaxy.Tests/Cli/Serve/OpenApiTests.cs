using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Galaxy.Pipeline.Cli.Serve.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>openapi.json tells what is answered, and what the answers are like.</summary>
public sealed class OpenApiTests(DoubtfulModel model) : IClassFixture<DoubtfulModel>
{
    private static Uri At(string path) => new(path, UriKind.Relative);

    [Fact]
    public void It_lists_exactly_what_is_mapped()
    {
        string[] listed = [.. OpenApiDocument.Root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"))];

        Assert.Equal(Mapped().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_somewhere() =>
        Assert.All(OpenApiDocument.References(OpenApiDocument.Root), reference => OpenApiDocument.Find(reference));

    [Fact]
    public async Task Answers_are_as_it_says()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. SentPictures.OfFolder(model.Sky).Take(2), ("broken", "text"u8.ToArray())];
        using MultipartFormDataContent predicted = SentPictures.Form(files);
        using MultipartFormDataContent explained = SentPictures.Form(files);
        JsonElement[] cards = await served.Client.Cards(files);
        string id = cards.First(card => !card.TryGetProperty("problem", out _)).GetProperty("id").GetString()!;

        OpenApiDocument.Check("Health", await Get("api/health"));
        OpenApiDocument.Check("Model", await Get("api/model"));
        OpenApiDocument.Check("Turns", await Get($"api/pictures/{id}/turns"));
        OpenApiDocument.Check("Labels", await Get("api/labels"));
        OpenApiDocument.Check("Training", await Get("api/training"));
        OpenApiDocument.Check("Problem", await Get("api/pictures/0"));
        OpenApiDocument.Check("Predictions", await Post("api/predict?abstain=0.9", predicted));
        OpenApiDocument.Check("Explanations", await Post("api/explain", explained));
        foreach (JsonElement card in cards)
            OpenApiDocument.CheckLine("/api/pictures", "post", card);
        using MultipartFormDataContent catalog = SentPictures.Form(files);
        using HttpResponseMessage opened = await served.Client.PostAsync(At("api/catalogs"), catalog);
        JsonElement[] lines = SentPictures.Lines(await opened.Content.ReadAsStringAsync());
        OpenApiDocument.Check("Catalog", lines[0]);
        Assert.All(lines, line => OpenApiDocument.CheckLine("/api/catalogs", "post", line));
        Assert.All(SentPictures.Lines(await served.Client.GetStringAsync(At("api/examples"))), line => OpenApiDocument.CheckLine("/api/examples", "get", line));

        async Task<JsonElement> Get(string path)
        {
            using HttpResponseMessage answer = await served.Client.GetAsync(At(path));
            return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        }

        async Task<JsonElement> Post(string path, HttpContent content)
        {
            using HttpResponseMessage answer = await served.Client.PostAsync(At(path), content);
            return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData(typeof(CsvRequest))]
    [InlineData(typeof(LabelRequest))]
    [InlineData(typeof(SwitchRequest))]
    [InlineData(typeof(TrainingRequest))]
    public void Requests_are_read_as_it_says(Type request)
    {
        JsonElement schema = OpenApiDocument.Find($"#/components/schemas/{request.Name}");
        IList<JsonPropertyInfo> read = ApiJson.Default.GetTypeInfo(request)!.Properties;

        Assert.Equal(read.Select(property => property.Name).Order(), schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(
            read.Where(property => property.IsRequired).Select(property => property.Name).Order(),
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order());
        Assert.Equal(
            ApiJson.Default.GetTypeInfo(request)!.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow,
            schema.TryGetProperty("additionalProperties", out _));
    }

    /// <summary>HEAD is answered where GET is, and needs no line of its own.</summary>
    private static IEnumerable<string> Mapped()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore();
        IEndpointRouteBuilder routes = builder.Build();
        Endpoints.Map(routes, UnusedState.Create());
        return routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Where(method => method != "HEAD").Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
    }
}
