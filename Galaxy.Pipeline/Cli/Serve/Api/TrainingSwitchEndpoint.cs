using Galaxy.Pipeline.Cli.Serve.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>POST /api/training/switch</c>: serves the model of the last training, or the one that it started from.</summary>
internal static class TrainingSwitchEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state) =>
        routes.MapPost("/api/training/switch", context => Answer(context, state));

    private static Task Answer(HttpContext context, ServedState state) => context.Answer(
        context.ReadJson(ApiJson.Default.SwitchRequest).Then(given => Task.FromResult(
            from toNew in ToNew(given.To)
            from served in state.Learner.Switch(toNew).MapProblem(problem => HttpProblem.Of(StatusCodes.Status409Conflict, problem))
            select served)),
        served => context.Write(ModelDocument.Of(state, served), ApiJson.Default.ModelDocument));

    private static Result<bool> ToNew(string? to) => to is TrainingDocument.NewModel or TrainingDocument.OldModel
        ? Result.Ok(to == TrainingDocument.NewModel)
        : new Problem("to", "it is neither new nor old", "Give one of these");
}
