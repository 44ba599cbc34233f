using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Serving;
using Galaxy.Pipeline.Sky;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET /api/examples</c>: galaxies of the simulated sky to try the page with, a card a line.</summary>
internal static class ExamplesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) => routes.MapRead("/api/examples", context => Answer(context, state));

    private static async Task Answer(HttpContext context, ServedState state)
    {
        await using Cards cards = new(context, state);
        for (int index = 0; index < SimulatedExamples.Count; index++)
        {
            string kind = SimulatedExamples.Kind(index).ClassName();
            string name = $"example {index + 1}.png";
            int number = index;
            ReceivedFile file = await state.Reading.Run(() => state.Examples.Render(number), context.RequestAborted);
            await cards.Add(file, name, $"simulated: a galaxy drawn as {kind}");
        }

        await cards.Complete();
    }
}
