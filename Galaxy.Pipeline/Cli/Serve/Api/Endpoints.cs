using Microsoft.AspNetCore.Routing;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>All that is answered, an endpoint a file.</summary>
internal static class Endpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServedState state)
    {
        HealthEndpoint.Map(routes);
        OpenApiEndpoint.Map(routes);
        ModelEndpoint.Map(routes, state);
        PicturesEndpoint.Map(routes, state);
        PictureEndpoint.Map(routes, state);
        HeatEndpoint.Map(routes, state);
        TurnsEndpoint.Map(routes, state);
        SimilarEndpoint.Map(routes, state);
        CatalogsEndpoint.Map(routes, state);
        ExamplesEndpoint.Map(routes, state);
        CsvEndpoint.Map(routes, state);
        LabelsEndpoint.Map(routes, state);
        LabelsCsvEndpoint.Map(routes, state);
        TrainingEndpoint.Map(routes, state);
        TrainingEventsEndpoint.Map(routes, state);
        TrainingSwitchEndpoint.Map(routes, state);
        PredictEndpoint.Map(routes, state);
        ExplainEndpoint.Map(routes, state);
        if (!state.ApiOnly)
            PageEndpoint.Map(routes);
    }
}
