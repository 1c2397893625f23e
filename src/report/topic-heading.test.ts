import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTopicHeading, topicLead } from './topic-heading.ts';

describe('the heading of a topic', () => {
  it('stands alone on its line, or before what is said of it', () => {
    assert.equal(topicLead('（一）主动公开'), '（一）主动公开');
    assert.equal(topicLead('（一）主动公开。全年公开12条。'), '（一）主动公开。');
    assert.equal(topicLead('（一）全年公开12条，其中文件3件。'), '');
    assert.equal(topicLead('全年公开12条。'), '');
  });

  it('is not a sentence, however short', () => {
    assert.ok(isTopicHeading('（四）政府信息公开平台建设'));
    assert.ok(!isTopicHeading('（五）全年未收取费用。'));
    assert.ok(!isTopicHeading('（五）监督保障：无。'));
    assert.ok(!isTopicHeading('全年未收取费用'));
    assert.ok(!isTopicHeading(''));
  });
});
