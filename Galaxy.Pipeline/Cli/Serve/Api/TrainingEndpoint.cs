using Galaxy.Pipeline.Cli.Serve.Http;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Training;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary><c>GET</c>, <c>POST</c> and <c>DELETE /api/training</c>: the model learns from labels; one training at a time.</summary>
internal static class TrainingEndpoint
{
    private const string Route = "/api/training";

    public static void Map(IEndpointRouteBuilder routes, ServedState state)
    {
        routes.MapRead(Route, context => Answer(context, state));
        routes.MapPost(Route, context => Begin(context, state));
        routes.MapDelete(Route, context => End(context, state));
    }

    private static Task Answer(HttpContext context, ServedState state, int status = StatusCodes.Status200OK) =>
        context.Write(TrainingDocument.Of(state.Learner, state.Learner.Now.State), ApiJson.Default.TrainingDocument, status);

    private static Task Begin(HttpContext context, ServedState state) => context.Answer(
        context.ReadJson(ApiJson.Default.TrainingRequest).Then(given => state.Labels.InTurn(
            () => from request in Request(given)
                  from missing in state.Learner.Needs.MapProblem(state.Refused)
                  from enough in missing is null ? Result.Done : TooFew(missing)
                  from begun in state.Learner.TryBegin(request) ? Result.Done : Busy
                  select begun,
            context.RequestAborted)),
        _ => Answer(context, state, StatusCodes.Status202Accepted));

    private static HttpProblem TooFew(string needs) =>
        new(StatusCodes.Status422UnprocessableEntity, "Labels", "they are too few to learn from", needs.TrimEnd('.'));

    private static HttpProblem Busy => new(StatusCodes.Status409Conflict, "Training", "one is under way", "Wait until it ends, or cancel it");

    private static Result<LearningRequest> Request(TrainingRequest given) => given.Epochs is null or (>= 1 and <= LearningRequest.MostEpochs)
        ? Result.Ok(new LearningRequest(given.Epochs, given.UseTraining, given.Seed ?? TrainDefaults.Seed))
        : new Problem("Epochs", $"{given.Epochs} is no number from 1 to {LearningRequest.MostEpochs}", "Give another, or leave it out");

    private static Task End(HttpContext context, ServedState state)
    {
        state.Learner.Cancel();
        return Answer(context, state);
    }
}
