using System.Text.Json.Serialization;

namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>How somebody wants the model to learn.</summary>
/// <param name="Epochs">Epochs; null for as many as take about a minute.</param>
/// <param name="UseTraining">Whether it also learns from the pictures of its training.</param>
/// <param name="Seed">Seed of the training; null for the usual one.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TrainingRequest(int? Epochs, [property: JsonRequired] bool UseTraining, ulong? Seed);
