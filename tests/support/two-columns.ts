// The lines of two printed columns, which tests set side by side or by turns.

export const LEFT = [
  'The council of the town met on',
  'Tuesday night and heard what the',
  'engineer had to say of the new',
  'bridge, which has been waiting for',
  'its stones since the spring. It was',
  'agreed to write to the quarry once',
  'more and to ask for an answer that',
  'could be read out in the meeting of',
  'next week, when the members hope to',
  'settle the matter for good and all.',
];
export const RIGHT = [
  'Apples were plentiful this week and',
  'sold at prices that nobody had seen',
  'since the great harvest of ten years',
  'ago. Farmers from the hills brought',
  'more than the stalls could hold, and',
  'many carts went home as full as they',
  'had come. Pears were scarce, though,',
  'and what there was of them went fast',
  'to the two hotels by the station and',
  'to the kitchens of the old hospital.',
];
