using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Serving;

/// <summary>A picture that a model learned from.</summary>
/// <param name="Picture">Reads it again.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Content">What the network sees of it.</param>
/// <param name="Class">Its class, or the model's answer where nothing says it.</param>
/// <param name="Features">Its last features.</param>
internal sealed record TrainingPicture(PictureEntry Picture, string Name, ContentKey Content, string Class, ImmutableArray<float> Features);
