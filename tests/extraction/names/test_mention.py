from pledgewatch.extraction.names.mention import Room


def test_room_is_taken_once() -> None:
    room = Room(10)
    taken = [room.take(*span) for span in [(2, 5), (4, 6), (5, 6), (7, 7)]]
    assert taken == [True, False, True, False]
